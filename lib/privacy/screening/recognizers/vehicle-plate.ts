import type { Match } from '@/lib/privacy/screening/finding';
import type { Scan } from '@/lib/privacy/screening/scan';

const gap = '[ \\-·.\\n]{0,2}';
const spacedDigits = (count: string) => `[0-9](?:[ .-]?[0-9])${count}`;
const counters =
  '(?! ?(?:년|월|일|시|분|명|원|위안|달러|개|여|만|천|억|번|세|살|회|호|%|퍼센트|킬로|,?[0-9]))';

/** South Korea: two or three digits, one of the syllables given out, four digits; older ones with the province before. */
const korean = new RegExp(
  `(?<![0-9제.,])(?:(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)${gap})?[0-9] ?[0-9](?: ?[0-9])?${gap}[가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주바사아자배하허호]${gap}${spacedDigits('{3}')}(?![0-9])${counters}`,
  'gu',
);
/** China: province, letter, five or six places. */
const chinese = new RegExp(
  `[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼滬遼魯蘇贛陝閩貴粵寧瓊雲使]${gap}[a-z]${gap}([a-z0-9](?:[ .-]?[a-z0-9]){4,5})(?![a-z0-9])`,
  'gu',
);
/** Viet Nam: `29A-123.45`. */
const vietnamese = /(?<![a-z0-9])[1-9][0-9][a-z][0-9]?[- ][0-9]{3}\.?[0-9]{2}(?![0-9])/gu;
/** Any other beside the word for a plate. */
const named =
  /(?:licen[cs]e plate|number plate|plate (?:no|number)|plates?\b|registration (?:no|number|plate)|번호판|차량 ?번호|차 ?번호|차넘버|车牌(?:号码?)?|車牌(?:號碼?)?|牌照)[^a-z0-9\n]{0,6}(?:(?:no|number|is|was|reads?|with)\.?[ :]{0,2}){0,2}["'“]?((?=[a-z -]{0,8}[0-9])[a-z0-9][a-z0-9· -]{3,9}[a-z0-9])(?![a-z0-9])/gu;

/** Vehicle plates of South Korea, China and Viet Nam by shape, others beside the word. */
export function recognizeVehiclePlates(scan: Scan): Match[] {
  const matches: Match[] = [];
  for (const [pattern, sure] of [
    [korean, true],
    [vietnamese, false],
  ] as const) {
    for (const found of scan.view.matchAll(pattern)) {
      scan.candidates += 1;
      matches.push(matchOf(found.index, found[0], sure ? 'high' : 'medium'));
    }
  }
  for (const found of scan.view.matchAll(chinese)) {
    scan.candidates += 1;
    const digits = (found[1] ?? '').replace(/[^0-9]/gu, '').length;
    if (digits >= 2) matches.push(matchOf(found.index, found[0], digits >= 3 ? 'high' : 'low'));
  }
  for (const found of scan.view.matchAll(named)) {
    scan.candidates += 1;
    const written = found[1] ?? '';
    matches.push(matchOf(found.index + found[0].length - written.length, written, 'medium'));
  }
  return matches;
}

function matchOf(start: number, written: string, confidence: Match['confidence']): Match {
  return { kind: 'vehiclePlate', start, end: start + written.trimEnd().length, confidence };
}
