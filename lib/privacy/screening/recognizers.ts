import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import type { FindingKind } from './finding';

/** A span in the normalised text. */
export interface Match {
  kind: FindingKind;
  start: number;
  end: number;
}

/** `6-digit birth date, gender digit, 6 more or masked`: the Korean resident registration number, spaced anyhow. */
const koreanNumber =
  /(?<![0-9])[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[ .-]{0,3}[0-9][ .-]{0,2}(?:[0-9]{6}|[*x●○]{3,6})(?![0-9])/gu;

/** Chinese resident identity card: 18 places with the birth date in the middle, or the old 15. */
const chineseNumber =
  /(?<![0-9])[1-9][0-9]{5} ?(?:(?:19|20)[0-9]{2} ?(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]) ?[0-9]{3}[0-9x]|[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3})(?![0-9])/gu;

const passport = /(?<![a-z0-9])(?:[msrod][0-9]{3}[a-z][0-9]{4}|[msrodegph][0-9a-z][0-9]{7})(?![a-z0-9])/gu;

const email =
  /[a-z0-9_+-][a-z0-9._+-]{0,63} ?(?:@|\(at\)|\[at\]|골뱅이) ?[a-z0-9][a-z0-9-]{0,62}(?: ?(?:\.|\(dot\)) ?[a-z]{2,24}){1,4}/gu;

const url =
  /(?:https?:\/\/|www\.)[^\s]{3,}|(?<![a-z0-9@.])[a-z0-9][a-z0-9-]{1,40}\.(?:com|net|org|cn|kr|io|me|co)(?![a-z])(?:\/[^\s]*)?/gu;

const messenger =
  /(?:wechat|weixin|微信号?|v信|加我?v|kakao ?(?:talk)?|카카오톡|카톡|qq|扣扣|line|라인|telegram|텔레그램|whatsapp|왓츠앱|zalo)(?: ?(?:id|아이디|账号|号))? ?[:：은는是] ?@?[a-z0-9][a-z0-9_.-]{3,30}|wxid_[a-z0-9]{6,}|(?<![a-z0-9.])@[a-z][a-z0-9_]{4,31}/gu;

const coordinates =
  /(?<![0-9.])-?[0-9]{1,3}\.[0-9]{3,} ?[,，/ ] ?-?[0-9]{1,3}\.[0-9]{3,}(?![0-9])|[0-9]{1,3} ?° ?[0-9]{1,2} ?['′분分]/gu;

/** Ten or more digits with nothing but separators between them: an account, a card, a number of some register. */
const longNumber = /(?<![0-9])[0-9](?:[ .\-()]{0,2}[0-9]){9,24}(?![0-9])/gu;

const patterns: readonly (readonly [FindingKind, RegExp])[] = [
  ['residentRegistrationNumber', koreanNumber],
  ['residentIdentityCard', chineseNumber],
  ['passport', passport],
  ['email', email],
  ['url', url],
  ['messengerId', messenger],
  ['coordinates', coordinates],
  ['longNumber', longNumber],
];

/** Every pattern reads at most a bounded window per place, so the whole is linear in the text's length. */
export function matchPatterns(text: string): Match[] {
  return patterns.flatMap(([kind, pattern]) =>
    Array.from(text.matchAll(pattern), (match) => ({
      kind,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

/** Longest stretch around digits that is handed to the telephone library. */
const digitStretch = /\+?[0-9(][0-9 .\-()/\n]{5,40}[0-9]/gu;
const phoneRegions = ['KR', 'CN', 'US'] as const;

/** Telephone numbers, national in Korean, Chinese or American style, or international of any country. */
export function matchPhones(text: string): Match[] {
  const matches: Match[] = [];
  for (const stretch of text.matchAll(digitStretch)) {
    if (stretch[0].replace(/[^0-9]/gu, '').length < 7) continue;
    const flat = stretch[0].replace(/\n/gu, ' ');
    const hit = phoneRegions.some((region) => findPhoneNumbersInText(flat, region).length > 0);
    if (hit) matches.push({ kind: 'phone', start: stretch.index, end: stretch.index + stretch[0].length });
  }
  return matches;
}
