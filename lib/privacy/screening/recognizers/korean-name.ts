import { notKoreanNames } from '@/lib/privacy/screening/data/korean-common-words';
import { beforeKoreanName, koreanTitles } from '@/lib/privacy/screening/data/korean-name-context';
import {
  frequentKoreanSurnames,
  givenFirst,
  givenLast,
  koreanDoubleSurnames,
  koreanSurnames,
  strongFirst,
  strongLast,
  usualGivenNames,
} from '@/lib/privacy/screening/data/korean-names';
import { startsWithPlace } from '@/lib/privacy/screening/data/place-words';
import type { Confidence, Match } from '@/lib/privacy/screening/finding';
import type { Scan } from '@/lib/privacy/screening/scan';

const hangulWord = /[가-힣]{2,16}/gu;
const particles =
  '은|는|이|가|을|를|의|에게|에게서|한테|한테서|께|께서|와|과|도|랑|이랑|하고|만|부터|까지|보다|처럼|로|으로|이다|입니다|이며|이고|였다|이었다|였고|이와|이가|이는|이를|이의|이도|이랑|이에게|이한테|야|아|이라|라|인데|이나|나|및|등';
const particle = new RegExp(`^(?:${particles})$`, 'u');
const naming = /^(?:이?라는|이?라고|이?란|이?라며|이?라고도|이?라 하는|이?라던)/u;
const titled = new RegExp(`^(?:${koreanTitles})(?:${particles}|들|네|댁)?$`, 'u');
const nextTitled = new RegExp(`^ ?(?:${koreanTitles})(?:${particles}|들|네)?(?![가-힣])`, 'u');
const nextNaming =
  /^[ "'”’]{0,2}(?:이?라는|이?라고|이?란) |^ ?\((?:만 ?)?\d{1,2} ?세?[),가-힣]|^ ?\((?:女|男|여|남|가명|본명)/u;
const introduced = new RegExp(`(?:^|[^가-힣])(?:${beforeKoreanName})[ :"'“‘(,·]{0,3}$`, 'u');
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
  if (startsWithPlace(word, 0, 'ko')) return null;
  const told = introduced.test(before);
  const direct = wholeName(word, 0, told, after) ?? givenAlone(word, told, after);
  if (direct) return direct;
  // `남편김철수`: kin and name without a space.
  const kin = glued.exec(word)?.[0].length ?? 0;
  return kin >= 2 ? wholeName(word, kin, true, after) : null;
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
  const common = notKoreanNames.has(name) || (rest === '' && endings.has(given.charAt(1)) && !usual);
  if (called && (!common || told)) return { from, length, confidence: 'high' };
  if (common) return null;
  if (told || usual) return { from, length, confidence: usual && told ? 'high' : 'medium' };
  const strong = strongFirst.has(given.charAt(0)) && strongLast.has(given.charAt(1));
  if (!strong || (rest === '' && endings.has(given.charAt(1)))) return null;
  if (!frequentKoreanSurnames.has(name.charAt(0)) && length === 3) return null;
  return { from, length, confidence: 'low' };
}

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
