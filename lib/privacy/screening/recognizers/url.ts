import { topLevelDomains, wordDomains } from '@/lib/privacy/screening/data/domains';
import type { Match } from '@/lib/privacy/screening/finding';
import type { Scan } from '@/lib/privacy/screening/scan';

const tail = '[^\\s<>"“”‘’「」。、，,가-힣一-鿿]';
const withScheme = new RegExp(
  `(?:https?|hxxps?|ftp|line|weixin|kakaotalk|tg|intent) ?: ?\\/ ?\\/ ?\\n?${tail}{2,}|(?<![a-z0-9])www ?[.\\[] ?${tail}{3,}`,
  'gu',
);
const bracketDot = '(?: ?[(\\[{] ?(?:\\.|dot|점|点) ?[)\\]}] ?| dot | 점 | 닷 | ?[点點] ?)';
/** Labels and a top level; a newline may follow the last dot. */
const bare = new RegExp(
  `(?<![a-z0-9@.-])[a-z0-9][a-z0-9-]{0,61}(?:(?:\\.|${bracketDot})[a-z0-9-]{1,61}){0,3}(?:\\.\\n?|${bracketDot})([a-z]{2,6})(?![a-z0-9-])( ?\\/${tail}{1,200})?`,
  'gu',
);

/** Web addresses: with a scheme or www, or a bare host with a known top level; dots may be spelled or bracketed. */
export function recognizeUrls(scan: Scan): Match[] {
  const matches: Match[] = [];
  for (const found of scan.lower.matchAll(withScheme)) {
    scan.candidates += 1;
    matches.push(matchOf(found.index, found[0], 'high'));
  }
  for (const found of scan.lower.matchAll(bare)) {
    scan.candidates += 1;
    const [whole, level = '', path] = found;
    if (!topLevelDomains.has(level) || !/[a-z]/u.test(whole.slice(0, -level.length))) continue;
    if (path === undefined && wordDomains.has(level)) continue;
    // `…house. Com` is the end of a sentence, `dot` between words may be one too.
    if (/\n/u.test(whole) && !/^(?:com|net|org|cn|kr)$/u.test(level)) continue;
    matches.push(matchOf(found.index, whole, path === undefined ? 'medium' : 'high'));
  }
  return matches;
}

function matchOf(start: number, written: string, confidence: Match['confidence']): Match {
  const kept = written.replace(/[.,;:!?)\]}'-]+$/u, '');
  return { kind: 'url', start, end: start + kept.length, confidence };
}
