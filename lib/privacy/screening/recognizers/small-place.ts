import { chineseSmallPlaces, koreanSmallPlaces } from '@/lib/privacy/screening/data/small-places';
import type { Match } from '@/lib/privacy/screening/finding';
import type { Scan } from '@/lib/privacy/screening/scan';

const koreanNames = [...koreanSmallPlaces].toSorted((a, b) => b.length - a.length).join('|');
const chineseNames = [...chineseSmallPlaces].toSorted((a, b) => b.length - a.length).join('|');

const patterns: readonly RegExp[] = [
  new RegExp(
    `(?<![가-힣])(?:${koreanNames})(?:시|군|읍|구|현|진|향)?(?=$|[^가-힣]|에|의|으로|로|을|를|은|는|이|가|과|와|까지|부터|출신|근처|쪽|역|시장|세관)`,
    'gu',
  ),
  // An administrative chain: county and below, named after one another or after a province.
  /(?<=(?:[남북]도|경기도|강원도|양강도|량강도|자강도|제주도|[가-힣]{2}성|[가-힣]{2,3}시|[가-힣]{2,3}군|연변주|자치주) )[가-힣]{1,4}(?:시|군|구|읍|면|현|진|향)(?![가-힣]*[0-9])(?: [가-힣]{1,5}(?:읍|면|동|리|촌|둔|진))?(?=$|[^가-힣]|에|의|으로|로|을|출)/gu,
  /(?<![가-힣])[가-힣]{1,4}(?:군|읍|(?<!하|되|으|이|보|오|가|시|우|내|나)면) [가-힣]{1,5}(?:읍|면|동|리|촌)(?=$|[^가-힣]|에|의|으로|로|을|출)/gu,
  /(?<![가-힣])[가-힣]{2,4}(?:마을|부락|농장)(?=에서|에|의 )(?<!한 ?마을|이 ?마을|그 ?마을|산골마을|시골마을|농촌마을|옆마을|국경마을|작은마을|같은마을|해안마을|집단농장|협동농장|목축농장|돼지농장)/gu,
  new RegExp(`(?:${chineseNames})(?:市|县|镇|州)?(?!江|河|山|大学|族)`, 'gu'),
  /(?<=省|州|市|区|县|旗|盟)[一-鿿]{1,4}(?:县|区|旗|镇|乡|村|屯|街道)(?!级|城|里|民|庄|办|干|委)/gu,
  /(?<=[，。、,在到从往去自住至于 ]|^)[一-鿿]{2,3}(?:县|镇|乡|村|屯)(?=[，。、,.的一某住生被附做当里]|$)/gu,
];
/** Before 村 or 镇 these do not name it. */
const unnamed =
  /^(?:在|到|从|往|去|自|至|于)?(?:农|山|渔|城|本|全|同|该|某|这个|那个|一个|两个|几个|小|边境|边远|偏远|贫困|其他|各|每个|附近|临近|邻|外|回|进|出|下|乡|新|老|整个|当地|她们|他们|自己|某个|另一|的|家|在家|到家|故|老家|同|外|辖|市辖|学|社|一些|许多|所在|中国|朝鲜|偏僻|农业|山区)/u;

const romanised =
  /(?<![A-Za-z-])(?:[A-Z][a-z]{2,14}(?:-[a-z]{2,8})?-(?:ri|dong|gun|myeon|myon|eup|up|gu|si|kun|rodongjagu)(?![A-Za-z])|(?:[A-Z][a-z]{2,14} ){1,2}(?:[Vv]illage|[Cc]ounty|[Tt]ownship|[Tt]own|[Dd]istrict|[Hh]amlet|Xian|Zhen|Xiang|Cun)(?![a-z])|(?:village|town|hamlet|county|township) of [A-Z][a-z]{2,14})/gu;
const notNamed =
  /^(?:The|A|An|This|That|Her|His|Their|Our|My|One|Each|Every|Another|In|At|From|Near|Local|Remote|Rural|Small|Mountain|Border|Fishing|Global|Native|Home|Some|Any|New|Old)(?: |$)/u;

/** Named places below a region: counties, districts, towns, villages, and small cities known on the routes. */
export function recognizeSmallPlaces(scan: Scan): Match[] {
  const matches: Match[] = [];
  for (const pattern of patterns) {
    for (const found of scan.text.matchAll(pattern)) {
      scan.candidates += 1;
      if (unnamed.test(found[0]) || commonKorean.test(found[0])) continue;
      matches.push(matchOf(found.index, found[0]));
    }
  }
  for (const found of scan.text.matchAll(romanised)) {
    scan.candidates += 1;
    if (
      !notNamed.test(found[0]) &&
      !/^(?:Set|Follow|Back|Start|Check|Break|Make|Pick|Clean|Build|Grown?|Cover|Mock|Line|Sign|Warm|Round|Close|Push|Wake|Pop|Touch|Mix|Stand|Write|Lock|Look|Hook|Step|Run|Up)-/u.test(
        found[0],
      )
    )
      matches.push(matchOf(found.index, found[0]));
  }
  return matches;
}

const commonKorean =
  /^(?:[가-힣]+ )?(?:시|군|도시|친구|가구|식구|입구|출구|항구|창구|연구|지구|기구|요구|도구|미군|해군|육군|공군|국군|북한군|적군|인민군|역시|다시|잠시|즉시|당시|동시|일시|수시|감시|무시|표시|지시|하면|되면|이면|보면|가면|오면|측면|반면|장면|화면|방면|표면|농면|북면|우리|거리|멀리|빨리|자리|다리|소리|머리|관리|처리|정리|권리|심리|실현|표현|출현|재현|사진|추진|촉진|고향|방향|영향|경향|취향|성향|행동|노동|이동|활동|운동|아동|공동|충동)$/u;

function matchOf(start: number, written: string): Match {
  return { kind: 'smallPlace', start, end: start + written.trimEnd().length, confidence: 'low' };
}
