import { z } from 'zod';
import { countOf, type FormValues } from '@/lib/cases/form-input';
import { type DraftContent, type PageState, pageState } from './content';
import { episodePage } from './pages';
import { episodeSteps } from './questions';

/** Something done to the order or number of episodes or stops; counted from 0. */
export const rearrangementSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('add'), list: z.enum(['episodes', 'route']) }),
  z.object({ act: z.literal('remove'), list: z.enum(['episodes', 'route']), at: z.int().min(0) }),
  z.object({ act: z.enum(['up', 'down']), list: z.literal('route'), at: z.int().min(0) }),
]);

export type Rearrangement = z.output<typeof rearrangementSchema>;

type List = Rearrangement['list'];

/** As many as a case may hold. */
const most = { episodes: 20, route: 30 } as const;

/** Which of the old items stand where after it; null is a new one. Null altogether: nothing would change. */
function newOrder(count: number, change: Rearrangement): (number | null)[] | null {
  const order: (number | null)[] = Array.from({ length: count }, (_, index) => index);
  if (change.act === 'add') return count < most[change.list] ? [...order, null] : null;
  if (change.at >= count) return null;
  if (change.act === 'remove') return order.toSpliced(change.at, 1);
  const to = change.act === 'up' ? change.at - 1 : change.at + 1;
  if (to < 0 || to >= count) return null;
  return order.toSpliced(change.at, 1).toSpliced(to, 0, change.at);
}

/** The values with the numbered fields of a list in another order; fields of what is left out go. */
function reordered(values: FormValues, list: List, order: readonly (number | null)[]): FormValues {
  const result: FormValues = {};
  for (const [name, texts] of Object.entries(values)) {
    const found = new RegExp(`^${list}\\.(\\d+)\\.(.+)$`, 'u').exec(name);
    if (!found) {
      result[name] = texts;
      continue;
    }
    const to = order.indexOf(Number(found[1]));
    if (to !== -1) result[`${list}.${to}.${found[2]}`] = texts;
  }
  result[list] = [String(order.length)];
  return result;
}

/** Versions that no tab that was open before has: what it saves now meets a conflict and overwrites nothing. */
function movedStates(
  content: DraftContent,
  list: List,
  order: readonly (number | null)[],
): Record<string, PageState> {
  const slugs = Object.keys(content.pages);
  const moved = slugs.filter((slug) => slug.startsWith(list === 'route' ? 'route' : 'episode-'));
  const version = Math.max(0, ...moved.map((slug) => pageState(content, slug).version)) + 1;
  const others = Object.entries(content.pages).filter(([slug]) => !moved.includes(slug));
  const after = (slug: string): PageState => ({ ...pageState(content, slug), version, writer: '', saves: 0 });
  if (list === 'route') return { ...Object.fromEntries(others), route: after('route') };
  const states = order.flatMap((from, to) =>
    episodeSteps.map((step): [string, PageState] => [
      episodePage(to, step).slug,
      from === null ? { version, writer: '', saves: 0, isDone: false } : after(episodePage(from, step).slug),
    ]),
  );
  return Object.fromEntries([...others, ...states]);
}

/** The content after an episode or a stop was added, moved or taken out; itself where nothing can change. */
export function rearranged(content: DraftContent, change: Rearrangement): DraftContent {
  const order = newOrder(countOf(content.values, change.list), change);
  if (order === null) return content;
  return {
    ...content,
    values: reordered(content.values, change.list, order),
    pages: movedStates(content, change.list, order),
    shape: content.shape + 1,
  };
}
