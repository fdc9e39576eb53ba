import { recognizeChineseNames } from './recognizers/chinese-name';
import { recognizeExactDates } from './recognizers/exact-date';
import { recognizeKoreanNames } from './recognizers/korean-name';
import { recognizeSmallPlaces } from './recognizers/small-place';
import { recognizeStreetAddresses } from './recognizers/street-address';
import { recognizeWesternNames } from './recognizers/western-name';
import { recognizeCards } from './recognizers/card';
import { recognizeCoordinates } from './recognizers/coordinates';
import { recognizeEmails } from './recognizers/email';
import { recognizeIbans } from './recognizers/iban';
import { recognizeIdentityCards } from './recognizers/identity-card';
import { recognizeLongNumbers } from './recognizers/long-number';
import { recognizeMessengerIds } from './recognizers/messenger-id';
import { recognizePassports } from './recognizers/passport';
import { recognizePhones } from './recognizers/phone';
import { recognizeRegistrationNumbers } from './recognizers/registration-number';
import { recognizeUrls } from './recognizers/url';
import { recognizeVehiclePlates } from './recognizers/vehicle-plate';
import type { Recognizer } from './scan';

/** Recognisers of hard kinds; they read every script and run whatever the language. */
export const hardRecognizers: readonly Recognizer[] = [
  recognizeRegistrationNumbers,
  recognizeIdentityCards,
  recognizePassports,
  recognizePhones,
  recognizeEmails,
  recognizeUrls,
  recognizeMessengerIds,
  recognizeIbans,
  recognizeCards,
  recognizeCoordinates,
  recognizeVehiclePlates,
  recognizeLongNumbers,
];

/** Recognisers of soft kinds, by the language they know. Dates, addresses and places mix languages and always run. */
export const softRecognizers: Readonly<Record<'any' | 'en' | 'ko' | 'zh', readonly Recognizer[]>> = {
  any: [recognizeExactDates, recognizeStreetAddresses, recognizeSmallPlaces],
  en: [recognizeWesternNames],
  ko: [recognizeKoreanNames],
  zh: [recognizeChineseNames],
};
