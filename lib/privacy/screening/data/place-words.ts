import { regionNames } from '@/lib/vocabulary/region-names';

const more =
  'alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico carolina dakota ohio oklahoma oregon pennsylvania rhode tennessee texas utah vermont virginia washington wisconsin wyoming ' +
  'ontario quebec alberta manitoba queensland victoria england scotland wales ireland britain holland burma korea joseon chosun siam indochina inner outer upper lower greater former soviet ussr hamgyong hamgyeong pyongan pyeongan hwanghae ryanggang yanggang chagang jagang kangwon gangwon kyongsang gyeongsang cholla jeolla chungcheong chungchong kyonggi gyeonggi jeju cheju rason rajin sonbong nampo kaesong punjab bengal kerala bihar assam isan mindanao luzon visayas java sumatra bali borneo sabah sarawak crimea donbas kurdistan kosovo catalonia bavaria sicily lombardy tuscany';

let words: ReadonlySet<string> | null = null;

/** ISO 3166-1 alpha-2, assigned. */
const countries =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' ',
  );

function countryNames(locale: string): string[] {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
  return countries.flatMap((code) => names.of(code) ?? []);
}

/**
 * Words of the names of countries and first-level regions in English, lower case: they tell no more than the coded
 * route does. Built once, at first use.
 */
export function placeWords(): ReadonlySet<string> {
  words ??= new Set(
    [...countryNames('en'), ...Object.values(regionNames).map(([english]) => english), more]
      .join(' ')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^a-z-]+/u)
      .filter((word) => word.length > 1),
  );
  return words;
}

const byLanguage = new Map<'ko' | 'zh', ReadonlySet<string>>();

/** Places and peoples of the routes that neither the standard nor CLDR name so. */
const spoken = {
  ko: '연변 만주 북조선 남조선 조선 고려 동남아 제주 서울 부산 인천 대구 대전 광주 울산 세종 경기 강원 충북 충남 전북 전남 경북 경남 함경 함북 함남 평안 평북 평남 황해 황북 황남 양강 량강 자강 길림 요녕 요령 료녕 흑룡강 산동 하북 하남 내몽골 강소 절강 안휘 복건 강서 호북 호남 광동 광서 해남 사천 귀주 운남 섬서 감숙 청해 신강 녕하 심양 장춘 하얼빈 대련 청도 천진 상해 북경 베이징 상하이 선양 창춘 다롄 칭다오 톈진 난닝 쿤밍 방콕 하노이 호치민 비엔티안 프놈펜 양곤 울란바토르 모스크바 유럽 중동 아시아 남미 북미',
  zh: '延边 满洲 东北 华北 华东 华南 西南 西北 东南亚 南朝鲜 北朝鲜 朝鲜 韩国 江苏 江西 安徽 山东 山西 河北 河南 海南 云南 湖南 湖北 贵州 甘肃 宁夏 青海 吉林 辽宁 黑龙江 龙江 广东 广西 西藏 新疆 蒙古 金三角 马来 江南 江北 万象 曼谷 河内 金边 仰光 莫斯科 苏州 杭州 温州 常州 徐州 沈阳 长春 大连 青岛 天津 南宁 昆明 郑州 武汉 成都 重庆 石家庄 包头 宁波 厦门 福州 马尼拉 华盛顿 高丽 安哥拉 柬埔寨 白俄 欧洲 非洲 亚洲 黎巴嫩 武夷 黄河 黄海 江西 石门 乐山 万州 汤原 常熟 常山 高雄 高平 全罗 全州 江原 江陵 清州',
} as const;

function namesIn(language: 'ko' | 'zh'): ReadonlySet<string> {
  const found = byLanguage.get(language);
  if (found) return found;
  const regions = Object.values(regionNames).map(([, korean, chinese]) =>
    language === 'ko' ? korean : chinese,
  );
  const names = [
    ...countryNames(language === 'ko' ? 'ko' : 'zh-Hans'),
    ...regions,
    ...spoken[language].split(' '),
  ];
  const set = new Set(names.filter((name) => name.length >= 2));
  byLanguage.set(language, set);
  return set;
}

/** Length of the name of a country, a first-level region or a city of millions that begins there; 0 if none does. */
export function placeLength(text: string, at: number, language: 'ko' | 'zh'): number {
  const names = namesIn(language);
  for (let length = 6; length >= 2; length -= 1) if (names.has(text.slice(at, at + length))) return length;
  return 0;
}
