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
