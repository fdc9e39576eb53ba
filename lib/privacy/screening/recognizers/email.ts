import { mailHosts, topLevelDomains } from '@/lib/privacy/screening/data/domains';
import type { Match } from '@/lib/privacy/screening/finding';
import type { Scan } from '@/lib/privacy/screening/scan';

/** The sign itself, bracketed and spoken forms. `at` and `#` alone need a whole domain behind them. */
const at = /@|[([{<] ?(?:at|a|골뱅이|艾特|앳) ?[)\]}>]|골뱅이|앳|艾特|小老鼠| at |#/gu;
const local = /[a-z0-9._%+'-]/u;
const dot = '(?: ?[([{]? ?(?:\\.|。|·|\\bdot\\b|점|닷|点|點) ?[)\\]}]? ?\\n?)';
const domain = new RegExp(
  `^[ \\n]{0,2}[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:${dot}[a-z0-9-]{1,40}){0,4}`,
  'u',
);
const spokenHost =
  /^ ?(네이버|지메일|다음|한메일|카카오|네이트|큐큐|야후|핫메일|구글|谷歌|网易|新浪|腾讯|雅虎)(?:(?: ?(?:점|닷|点) ?| ?\.)(?:컴|com|넷|net|co))?/u;
const weak = new Set([' at ', '#', '앳']);

/** E-mail addresses, also with the sign or the dots spelled, spaced or bracketed, and broken over two lines. */
export function recognizeEmails(scan: Scan): Match[] {
  const matches: Match[] = [];
  for (const sign of scan.lower.matchAll(at)) {
    scan.candidates += 1;
    const start = localStart(scan.lower, sign.index);
    if (start === null) continue;
    const after = sign.index + sign[0].length;
    const rest = scan.lower.slice(after, after + 140);
    const name = domain.exec(rest)?.[0] ?? '';
    const length = known(name, weak.has(sign[0])) ?? spokenHost.exec(rest)?.[0].length;
    if (length === undefined) continue;
    matches.push({
      kind: 'email',
      start,
      end: after + length,
      confidence: sign[0] === '@' ? 'high' : 'medium',
    });
  }
  return matches;
}

/** Where the local part before the sign begins; null when there is none. */
function localStart(text: string, sign: number): number | null {
  let end = sign;
  while (end > 0 && sign - end < 2 && /[ \n]/u.test(text.charAt(end - 1))) end -= 1;
  let start = end;
  while (start > 0 && end - start < 64 && local.test(text.charAt(start - 1))) start -= 1;
  const written = text.slice(start, end);
  const lead = /^[^a-z0-9]*/u.exec(written)?.[0].length ?? 0;
  return /[a-z0-9]/u.test(written) ? start + lead : null;
}

/** Length of the domain when it ends in a known top level or is a known host; undefined when it is none. */
function known(name: string, whole: boolean): number | undefined {
  const labels = name.split(new RegExp(dot, 'u'));
  const host = (labels[0] ?? '').trim();
  if (labels.length === 1) return !whole && mailHosts.has(host) ? name.length : undefined;
  const written = name.trimEnd();
  for (let last = labels.length - 1; last >= 1; last -= 1) {
    const label = (labels[last] ?? '').trim();
    if (topLevelDomains.has(label) || (!whole && /^[a-z]{2,10}$/u.test(label))) {
      return last === labels.length - 1
        ? written.length
        : written.length - (labels.slice(last + 1).join(' ').length + 1);
    }
  }
  return undefined;
}
