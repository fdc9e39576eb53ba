import type { Match } from '@/lib/privacy/screening/finding';
import type { Scan } from '@/lib/privacy/screening/scan';

const patterns: readonly RegExp[] = [
  // Korea: road and number, lot number, building and room.
  /[가-힣0-9]{1,12}(?:대로|로|길)(?:[0-9]{1,4}번?길)? ?[0-9]{1,4}(?:-[0-9]{1,4})?(?:번지?)?(?= |,|\.|$|\n|\(|에|의|번|호|층|으로|입|이)(?! ?(?:명|년|월|일|시간|개|위안|원|만|천|킬로|km|분|%|차례|번이나|살|세|달러))/gu,
  /[가-힣]{1,8}(?:동|리|가|면) ?(?:산 ?)?[0-9]{1,4}(?:-[0-9]{1,4})?(?:번지)?(?= ?번지| ?호|,| |$|\.|\n|에)(?! ?(?:명|년|월|일|시간|개|위안|원|만|천|킬로|km|분|%|차례|번|살|세|달러|대|곳|차|호실|층))/gu,
  /[0-9]{1,4}(?:-[0-9]{1,4})? ?번지/gu,
  /[0-9]{1,4} ?동 ?[0-9]{2,4} ?호|[가-힣]{1,10}(?:아파트|빌라|오피스텔|빌딩|주택|맨션|연립|원룸|고시원|모텔|여관) ?[0-9]{1,4} ?(?:동|호|층)(?: ?[0-9]{2,4} ?호)?/gu,
  /(?:우편번호|우\)|〒) ?[0-9]{3}-?[0-9]{2,4}/gu,
  // China: road, lane and number, estate, building, unit, room; village group and door.
  /[一-鿿]{1,8}(?:路|街|大道|巷|弄|胡同|里|道|村|组|屯|社区|小区|镇)(?:[东西南北中]段)?[0-9一二三四五六七八九十百零〇]{1,6}(?:号|號|弄|巷)(?:院|楼)?/gu,
  /(?:[0-9一二三四五六七八九十]{1,4}(?:号楼|栋|幢|座|单元|号院)[- ]?){1,3}[0-9]{0,4}(?:室|号|层|楼|户)?/gu,
  /[一-鿿]{1,6}(?:小区|花园|公寓|新村|家园|大厦|宾馆)[0-9一二三四五六七八九十]{1,4}(?:号楼?|栋|幢|座|单元)?[0-9]{0,4}(?:室|号|房)?/gu,
  /[一-鿿]{1,5}村[0-9一二三四五六七八九十]{1,3}(?:组|队|社|屯)/gu,
];

const western =
  /(?<![0-9A-Za-z])(?:[0-9]{1,5}[A-Za-z]?(?:-[0-9]{1,4})?,? (?:[NSEW]\.? |North |South |East |West )?(?:[A-Z][A-Za-z'.-]{1,20} |[0-9]{1,3}(?:st|nd|rd|th) ){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Square|Sq|Terrace|Way|Parkway|Pkwy|Highway|Hwy|Alley|Close|Crescent|Circle|Row)(?![a-z])\.?|P\.? ?O\.? Box [0-9]{1,6}|(?:Apt|Apartment|Flat|Unit|Suite|Room|Building|Bldg|House No|No)\.? ?#?[0-9]{1,4}[A-Za-z]?(?:, (?:[A-Z0-9][A-Za-z0-9'.-]{0,20} ){1,4}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Lu|Jie|Xiang|Village|Unit|Building|Block|District)))(?![a-z])/gu;
/** Romanised Korean and Chinese: `Mapo-daero 12`, `12 Mapo-daero`, `Renmin Lu 15`, `15 Renmin Road`. */
const romanised =
  /(?<![A-Za-z])(?:[0-9]{1,4}(?:-[0-9]{1,4})?,? )?[A-Z][a-z]{1,20}(?:-[a-z]{2,10})?-(?:daero|ro|gil|ga)(?:[0-9]{1,3}(?:beon)?-gil)?(?:,? [0-9]{1,4}(?:-[0-9]{1,4})?)?(?![A-Za-z])|(?<![A-Za-z])(?:No\.? ?)?[0-9]{0,4} ?[A-Z][a-z]{2,20} (?:[A-Z][a-z]{2,10} )?(?:Lu|Jie|Xiang|Hutong|Dadao) ?(?:No\.? ?)?[0-9]{0,4}(?![A-Za-z])/gu;

/** Street, lot and village addresses in Korean, Chinese and Western form. */
export function recognizeStreetAddresses(scan: Scan): Match[] {
  const matches: Match[] = [];
  for (const pattern of patterns) {
    for (const found of scan.view.matchAll(pattern)) {
      scan.candidates += 1;
      if (notAddresses.test(found[0])) continue;
      matches.push(matchOf(found.index, found[0]));
    }
  }
  for (const pattern of [western, romanised]) {
    for (const found of scan.text.matchAll(pattern)) {
      scan.candidates += 1;
      if (pattern === romanised && !/[0-9]/u.test(found[0])) continue;
      matches.push(matchOf(found.index, found[0]));
    }
  }
  return matches;
}

/** Words that end like a road, a ward or a village and take a number. */
const notAddresses =
  /^(?:[가-힣]* )?(?:[가-힣]*(?:으로|대로|별로|새로|바로|서로|따로|주로|홀로|도로|스스로|그대로|제대로|이대로|위로|아래로|뒤로|앞으로|경로|진로|활동|노동|이동|행동|운동|아동|감동|공동|자동|우리|거리|관리|처리|정리|다리|자리|소리|무리|최대|측면|하면|되면|이면|으면|반면|가면|오면|보면|시면)) ?[0-9]|^(?:[가-힣]{1,3}(?:가)) ?[0-9]|^[0-9一二三四五六七八九十]{1,4}座$|^[0-9一二三四五六七八九十]{1,4}栋$/u;

function matchOf(start: number, written: string): Match {
  return { kind: 'streetAddress', start, end: start + written.trimEnd().length, confidence: 'medium' };
}
