import type { Match } from '@/lib/privacy/screening/finding';
import type { Scan } from '@/lib/privacy/screening/scan';

const decimal = (places: string) => `[-+]?[0-9]{1,3} ?\\. ?[0-9]${places}`;
const mark = '(?: ?(?:°|º|도|度|deg(?:rees)?))';
const compass = '(?: ?(?:north|south|east|west|[nsew](?![a-z])))';
const label =
  '(?:lat(?:itude)?|lon(?:g(?:itude)?)?|위도|경도|纬度|經度|经度|緯度|북위|동경|남위|서경|北纬|北緯|东经|東經|南纬|西经|gps|좌표|坐标|[nsew])';

/** A pair of decimals with three places or more. */
const pair = new RegExp(
  `(?<![0-9.])${decimal('{3,10}')}${mark}?${compass}?[ \\n]?[,;/、 \\n][ \\n]?${label}?[ :]{0,2}${decimal('{3,10}')}(?![0-9])`,
  'gu',
);
/** One decimal with a word or letter that says which. */
const labelled = new RegExp(
  `(?<![a-z])${label}[ :=은는]{0,3}${decimal('{2,10}')}(?![0-9])|(?<![0-9.])${decimal('{2,10}')}(?:${mark}${compass}?|${compass})(?![a-z0-9])`,
  'gu',
);
/** Degrees and minutes. */
const sexagesimal = new RegExp(
  `(?<![0-9])[0-9]{1,3}${mark} ?[0-9]{1,2}(?:\\.[0-9]+)? ?(?:'|’|‘|분|分|min)(?: ?[0-9]{1,2}(?:\\.[0-9]+)? ?(?:"|''|’’|”|“|초|秒|sec))?${compass}?`,
  'gu',
);
/** Open Location Code. */
const plusCode = /(?<![a-z0-9])[23456789cfghjmpqrvwx]{8}\+[23456789cfghjmpqrvwx]{2,3}(?![a-z0-9])/gu;

/** Geographic coordinates: decimal pairs, labelled decimals, degrees and minutes, plus codes. */
export function recognizeCoordinates(scan: Scan): Match[] {
  const matches: Match[] = [];
  for (const pattern of [pair, labelled, sexagesimal, plusCode]) {
    for (const found of scan.view.matchAll(pattern)) {
      scan.candidates += 1;
      // Body temperatures: 38.25 degrees.
      if (
        pattern === labelled &&
        /^[-+]?[0-9]{1,2} ?\. ?[0-9]{2} ?(?:°|º|도|度|deg)/u.test(found[0]) &&
        !/[nsew]$/u.test(found[0])
      )
        continue;
      matches.push({
        kind: 'coordinates',
        start: found.index,
        end: found.index + found[0].trimEnd().length,
        confidence: pattern === labelled ? 'medium' : 'high',
      });
    }
  }
  return matches;
}
