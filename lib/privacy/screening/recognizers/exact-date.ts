import { isMonthDay } from '@/lib/privacy/screening/dates';
import type { Match } from '@/lib/privacy/screening/finding';
import type { Scan } from '@/lib/privacy/screening/scan';

const year = '(?:(?:19|20)[0-9]{2})';
const monthName =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const dayNumber = '(?:[12][0-9]|3[01]|0?[1-9])';
const ordinal = `${dayNumber}(?:st|nd|rd|th)?`;
const hanNumber = '[〇零一二三四五六七八九十廿卅元]{1,3}';
const sino = '(?:[일이삼사오육칠팔구]?십[일이삼사오육칠팔구]?|[일이삼사오육유칠팔구시])';

const patterns: readonly RegExp[] = [
  // 2019-03-07, 2019.3.7., 2019/03/07 and the other way round.
  new RegExp(
    `(?<![0-9.,/-])${year} ?[-./] ?(?:1[0-2]|0?[1-9]) ?[-./] ?${dayNumber}(?![0-9]|[.,][0-9])`,
    'gu',
  ),
  new RegExp(
    `(?<![0-9.,/-])${dayNumber} ?[-./] ?${dayNumber} ?[-./] ?(?:${year}|[0-9]{2})(?![0-9]|[.,-][0-9])`,
    'gu',
  ),
  new RegExp(`(?<![0-9.,-])${year}(?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01])(?![0-9.,-])`, 'gu'),
  // 2019년 3월 7일, 3월 7일, 2019年3月7日, 3月7号, lunar with the same signs.
  new RegExp(
    `(?:[0-9]{2,4} ?[년年] ?)?(?<![0-9])(?:1[0-2]|0?[1-9]) ?[월月] ?${dayNumber} ?[일日号號](?!간|째|동안)`,
    'gu',
  ),
  new RegExp(
    `(?:(?:${hanNumber.replace('{1,3}', '{2,4}')}|[0-9]{4}) ?年 ?)?(?<![〇零一二三四五六七八九十廿元])(?:正|冬|腊|臘|闰|閏)?(?:${hanNumber}|[0-9]{1,2})?月(?:初|廿)?${hanNumber}[日号號]?(?!个|個|名|次|人|万|千|百|年|月|岁|家|大|起|些|种|点|样|直|般|定|切|旦|共|同|度|分|部)`,
    'gu',
  ),
  new RegExp(
    `(?:정월|동짓달|섣달|시월|유월|${sino} ?월) ?(?:초|열|스무|그믐|보름)?(?:하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름|그믐|${sino} ?일)(?!간|째|동안)`,
    'gu',
  ),
  new RegExp(
    `(?:음력|양력|陰曆|阴历|农历|農曆|旧历) ?(?:[0-9]{1,2} ?[월月/.] ?[0-9]{1,2}|[正腊冬]月[初十廿]?${hanNumber}?)`,
    'gu',
  ),
  // 7 March 2019, March 7th, on the 7th of March.
  new RegExp(`(?<![0-9.,])${ordinal}(?: of)?[ .-]${monthName}(?![a-z])(?:,? ?${year})?`, 'gu'),
  new RegExp(
    `(?<![a-z])${monthName}[ .-]${ordinal}(?![0-9]|[-–][0-9]|%| ?(?:years?|months?|people|women|men|girls|cases|percent|times))(?:,? ?${year})?`,
    'gu',
  ),
];

/** Days written out, in figures or words, Gregorian or lunar. Months, years and seasons are no exact dates. */
export function recognizeExactDates(scan: Scan): Match[] {
  const matches: Match[] = [];
  for (const [index, pattern] of patterns.entries()) {
    for (const found of scan.view.matchAll(pattern)) {
      scan.candidates += 1;
      const written = found[0].trimEnd();
      if (index === 2 && !isMonthDay(Number(written.slice(4, 6)), Number(written.slice(6, 8)))) continue;
      if (index === 4 && !/[日号號]|月[初廿十]|[正腊臘冬]月/u.test(written)) continue;
      if (index === 8 && written.startsWith('may ') && !scan.text.startsWith('May', found.index)) continue;
      const end = found.index + written.length;
      matches.push({
        kind: 'exactDate',
        start: found.index,
        end,
        confidence: /[0-9]{4}|年|년/u.test(written) ? 'high' : 'medium',
      });
    }
  }
  return matches;
}
