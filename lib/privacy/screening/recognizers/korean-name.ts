import { notKoreanNames } from '@/lib/privacy/screening/data/korean-common-words';
import { koreanWordBeginnings } from '@/lib/privacy/screening/data/korean-word-beginnings';
import { beforeKoreanName, koreanTitles } from '@/lib/privacy/screening/data/korean-name-context';
import {
  frequentKoreanSurnames,
  givenFirst,
  givenLast,
  koreanDoubleSurnames,
  koreanSurnames,
  plainKoreanSurnames,
  strongFirst,
  strongLast,
  usualGivenNames,
} from '@/lib/privacy/screening/data/korean-names';
import { placeLength } from '@/lib/privacy/screening/data/place-words';
import type { Confidence, Match } from '@/lib/privacy/screening/finding';
import type { Scan } from '@/lib/privacy/screening/scan';

const hangulWord = /[가-힣]{2,16}/gu;
const particles =
  '은|는|이|가|을|를|의|에게|에게서|한테|한테서|께|께서|와|과|도|랑|이랑|하고|만|부터|까지|보다|처럼|로|으로|이다|입니다|이며|이고|였다|이었다|며|이며|였고|이와|이가|이는|이를|이의|이도|이랑|이에게|이한테|야|아|이라|라|였다|이었다|며|이며|였고|이었고|인데|이나|나|및|등';
const particle = new RegExp(`^(?:${particles})$`, 'u');
const naming = /^(?:이?라는|이?라고|이?란|이?라며|이?라고도|이?라 하는|이?라던)/u;
const titled = new RegExp(`^(?:${koreanTitles})(?:${particles}|들|네|댁)?$`, 'u');
const nextTitled = new RegExp(`^ ?(?:${koreanTitles})(?:${particles}|들|네)?(?![가-힣])`, 'u');
const nextNaming =
  /^[ "'”’]{0,2}(?:이?라는|이?라고|이?란) |^ ?\((?:만 ?)?\d{1,2} ?세?[),가-힣]|^ ?\((?:女|男|여|남|가명|본명)/u;
const introduced = new RegExp(`(?:^|[^가-힣])(?:${beforeKoreanName})[ :"'“‘(,·]{0,3}$`, 'u');
/** What follows the name of a country or region that is none of a person's name. */
const afterPlace =
  /^(?:$|성|시|도|주|자치|인|어|산|으로|에|의|은|는|이|가|을|를|와|과|로|행|측|내|출신|지역|정부|사람|여성|남성|국경|동포|족|말|쪽|땅|까지|부터|보다|및|등|현|구|역|경찰|당국|공안|대사관|영사관)/u;
/** What follows a name but any other noun as well. */
const looseCall = /^(?:이?라|이?란| 양| 군| 형| 이사| 대표)/u;
/** Particles that only people and animals take. */
const animate = /^(?:에게|에게서|한테|한테서|께|께서|이라고|라고|이에게|이한테)$/u;
/** Third syllables that are far more often a particle or an ending than the end of a name. */
const endings = new Set('은는이가을를의에도로와과만한하된되해적들인후중시상');

/**
 * Korean names in Hangul: family and given name beside a title, a word for kin or naming, or with a particle where
 * both syllables of the given name are ones that names are made of. A family name alone with 씨, or with 모, hides
 * who it is and is left.
 */
export function recognizeKoreanNames(scan: Scan): Match[] {
  const matches: Match[] = [];
  for (const found of scan.text.matchAll(hangulWord)) {
    const word = found[0];
    const after = scan.text.slice(found.index + word.length, found.index + word.length + 14);
    const before = scan.text.slice(Math.max(0, found.index - 14), found.index);
    const name = nameIn(word, before, after);
    if (!name) continue;
    scan.candidates += 1;
    const start = found.index + name.from;
    matches.push({ kind: 'personName', start, end: start + name.length, confidence: name.confidence });
  }
  return matches;
}

interface Name {
  from: number;
  length: number;
  confidence: Confidence;
}

const glued = new RegExp(`^(?:${beforeKoreanName})(?=[가-힣]{2})`, 'u');

function nameIn(word: string, before: string, after: string): Name | null {
  if (!mayBeName(word)) return gluedName(word, after);
  const place = placeLength(word, 0, 'ko');
  if (place > 0 && afterPlace.test(word.slice(place))) return null;
  const told = introduced.test(before);
  return wholeName(word, 0, told, after) ?? givenAlone(word, told, after) ?? gluedName(word, after);
}

/** A quick look that spares most words the slow ones. */
function mayBeName(word: string): boolean {
  return (
    koreanSurnames.has(word.charAt(0)) ||
    (givenFirst.has(word.charAt(0)) && givenLast.has(word.charAt(1))) ||
    koreanDoubleSurnames.has(word.slice(0, 2))
  );
}

/** `남편김철수`: kin and name without a space. */
function gluedName(word: string, after: string): Name | null {
  const kin = word.length >= 5 ? (glued.exec(word)?.[0].length ?? 0) : 0;
  const name = kin >= 2 ? wholeName(word, kin, true, after) : null;
  return name && name.length > 2 ? name : null;
}

/** Family name and given name at `from` in the word. */
function wholeName(word: string, from: number, told: boolean, after: string): Name | null {
  const double = koreanDoubleSurnames.has(word.slice(from, from + 2));
  const family = double ? 2 : 1;
  if (!double && !koreanSurnames.has(word.charAt(from))) return null;
  const two = readName(word, from, family + 2, told, after);
  return two ?? readName(word, from, family + 1, told, after);
}

function readName(word: string, from: number, length: number, told: boolean, after: string): Name | null {
  const name = word.slice(from, from + length);
  const given = name.slice(-2);
  if (name.length < length || (length === 2 && given.endsWith('모'))) return null;
  const rest = word.slice(from + length);
  if (rest.length > 8) return null;
  const called =
    titled.test(rest) ||
    naming.test(rest) ||
    (rest === '' && (nextTitled.test(after) || nextNaming.test(after)));
  const ends = rest === '' || particle.test(rest);
  if (!called && !ends) return null;
  if (length === 2) return shortName(name, rest, called, told, from);
  const likely = givenFirst.has(given.charAt(0)) && givenLast.has(given.charAt(1));
  if (!likely && !(called && told)) return null;
  const usual = usualGivenNames.has(given);
  const listed = notKoreanNames.has(name);
  const strong = strongFirst.has(given.charAt(0)) && strongLast.has(given.charAt(1));
  const common = koreanWordBeginnings.has(name.slice(0, 2));
  if (called && (told || (!listed && (strong || !common || !looseCall.test(rest || after))))) {
    return { from, length, confidence: 'high' };
  }
  if (listed) return null;
  if (told && !/[은는이가을를의에도로와과만들]$/u.test(given)) return { from, length, confidence: 'high' };
  if (rest === '' && endings.has(given.charAt(1)) && !usual) return null;
  if (told || usual) return { from, length, confidence: usual && told ? 'high' : 'medium' };
  const person = animate.test(rest) || (/^(?:와|과|이와)$/u.test(rest) && /^ (?:함께|같이|그)/u.test(after));
  if (person && !notPeople.has(name)) return { from, length, confidence: 'medium' };
  const frequent = frequentKoreanSurnames.has(name.charAt(0)) || length === 4;
  if (!plainKoreanSurnames.has(name.charAt(0)) || common) {
    if (common || rest === '' ? !strong || !frequent : !strong && !frequent) return null;
  }
  return { from, length, confidence: 'low' };
}

/** People who are named by what they are. */
const notPeople = new Set(
  '이주민 이주자 노동자 피해자 고용주 한국인 조선족 조선인 안내인 안내자 공무원 여동생 남동생 경찰관 지배인 주인집 상담원 상담사 변호사 변호인 선교사 전도사 통역사 통역인 교도관 임산부 미성년 소개인 소개자 중개인 중개자 가해자 용의자 피의자 배우자 보호자 신고자 신청인 신청자 목격자 진술자 방문자 이용자 구조자 인솔자 감시자 관리자 관리인 동거인 동거남 동반자 동행자 장애인 외국인 현지인 민간인 정치범 전과자 기술자 노숙인 도망자 권력자 채권자 채무자 구매자 판매자 모집자 모집책 연락책 연결책 운전사 간호사 경비원 종업원 직원들 성인들 노인들 여인들 주민들 손님들 시민들 국민들 선원들 상인들 군인들 여성들 남성들 여자들 남자들 소녀들 소년들 부모들 사람들 동료들 친구들 형제들 시부모 노부모 양부모 조부모 고령자 임차인 임대인 의뢰인 대표자 책임자 담당자 당사자 원주민 유학생 고객들 이웃들 공안원 전문가 전문의 정보원 조사관 조사원 심문관 수사관 연구원 구성원 회원들 사장들 업주들 여주인 남주인 전남편 전부인 현남편 시동생 시누이 시어른 원장님 사모님 선생님 목사님 부모님 어머님 아버님 손주들 조카들 자녀들 반장님'.split(
    ' ',
  ),
);

const notShortNames = new Set(
  '이모 고모 이씨 여성 남성 이양 여자 남자 신랑 신부 주인 사장 한국 조선 중국 연변 강변 성씨 여권 이름 이후 이제 조카 노인 소녀 소년 기자 형사 경찰 부모 부부 자녀 아들 모두 우리 나이 하나 지인 동생 친구 이웃 공안 변호 상담 담당 원장 전도 선교 목사 선생 국장 부장 차장 반장 지배 단체 고객 손님 유엔 정부 천주 방송 신문 시민 국민 주민 인민 노동 민간 임시 현지 수석 여행 남편 부인 오빠 언니 엄마 마담 명의 경우 사람 지금 여기 나중 두명 한명 세명 이번 지난 전직 현직 여군 남군 온성 경원 경성 길주 명천 안주 이북 이남 성인 미성 백인 황인 장애 전문 주임'.split(
    ' ',
  ),
);

/** A family name and one syllable: only beside a title or a word for naming. */
function shortName(name: string, rest: string, called: boolean, told: boolean, from: number): Name | null {
  if (!called || notShortNames.has(name) || !givenLast.has(name.charAt(1))) return null;
  const polite = /^(?:씨|양|군|여사|이?라)/u.test(rest) || rest === '';
  if (!polite || !frequentKoreanSurnames.has(name.charAt(0))) return null;
  return { from, length: 2, confidence: told ? 'medium' : 'low' };
}

/** A given name without a family name: usual ones with a title or a particle, others only where naming is plain. */
function givenAlone(word: string, told: boolean, after: string): Name | null {
  const given = word.slice(0, 2);
  const rest = word.slice(2);
  const usual = usualGivenNames.has(given) && !ambiguousGiven.has(given);
  const called =
    /^(?:씨|양|군|이?라는|이?라고)/u.test(rest) ||
    (rest === '' && (/^ ?(?:씨|양|군)(?![가-힣])/u.test(after) || nextNaming.test(after)));
  const likely =
    givenFirst.has(given.charAt(0)) && givenLast.has(given.charAt(1)) && !notShortNames.has(given);
  if (called && (usual || (likely && told))) return { from: 0, length: 2, confidence: 'high' };
  if (!usual || !(rest === '' || particle.test(rest))) return null;
  if (told) return { from: 0, length: 2, confidence: 'medium' };
  return /^(?:이가|이는|이를|이의|이도|이랑|이에게|이한테)$/u.test(rest)
    ? { from: 0, length: 2, confidence: 'low' }
    : null;
}

/** Usual given names that are everyday words as well. */
const ambiguousGiven = new Set(
  '정희 미정 수정 유정 금성 광명 충성 하나 보람 아름 하늘 가영 소영 수경 미화 영화 국화 매화 금화 영주 하은 정은 유리 선우 연우 우진 가은 일남 경수 인수 수수 정수 영수 상호 동호 보호 영호 성호 간호 종호 지원 채원 도현 재현 상현 만수 소정 연기 유나 수진 설화 경화 정화 순화 향화 은하 금별 용호 성수 국철 명국'.split(
    ' ',
  ),
);
