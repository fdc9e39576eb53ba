import type { Locale } from '@/lib/core/locale';
import type { Course, Lure } from './courses';
import type { Dice } from './dice';
import { chinesePhrases } from './narrative-phrases-zh';
import { englishPhrases } from './narrative-phrases-en';
import { koreanPhrases } from './narrative-phrases-ko';

/** What narratives of one language are put together from. */
export interface NarrativePhrases {
  /** What stands between two sentences. */
  between: string;
  opening: readonly string[];
  lure: Readonly<Record<Lure, readonly string[]>>;
  course: Readonly<Record<Course, readonly string[]>>;
  ending: readonly string[];
}

export const narrativePhrases: Readonly<Record<Locale, NarrativePhrases>> = {
  en: englishPhrases,
  ko: koreanPhrases,
  'zh-Hans': chinesePhrases,
};

/** A short fictional account in the recorder's language, in keeping with the coded answers. Identifies nobody. */
export function writeFictionalNarrative(dice: Dice, locale: Locale, course: Course, lure: Lure): string {
  const phrases = narrativePhrases[locale];
  return [phrases.opening, phrases.lure[lure], phrases.course[course], phrases.ending]
    .map((list) => dice.pick(list))
    .join(phrases.between);
}

const returnReasons: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'Please check the consent for this partner once more.',
    'The service asked for does not fit the plan yet.',
  ],
  ko: ['이 협력기관에 대한 동의를 다시 확인해 주세요.', '요청한 서비스가 아직 지원 계획과 맞지 않습니다.'],
  'zh-Hans': ['请再次确认她是否同意与该机构共享。', '所申请的服务与支援计划尚不相符。'],
};

/** A supervisor's reason for returning or declining a referral. */
export function writeDecisionReason(dice: Dice, locale: Locale): string {
  return dice.pick(returnReasons[locale]);
}
