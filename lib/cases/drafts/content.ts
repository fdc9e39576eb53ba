import { z } from 'zod';
import { AppError } from '@/lib/core/errors';
import type { FormValues } from '@/lib/cases/form-input';
import { type DraftPage, ownsName } from './pages';

const valuesSchema = z.record(z.string(), z.array(z.string()));

const pageStateSchema = z.object({
  /** Grows by one with each save of this page. */
  version: z.int(),
  /** Which opened page wrote it last, and its how-many-th save that was. */
  writer: z.string(),
  saves: z.int(),
  /** The person said that they are through with it. */
  isDone: z.boolean(),
});

/** What a draft holds, sealed: what was typed under each field's name, also what is unusable. */
export const draftContentSchema = z.object({
  values: valuesSchema,
  pages: z.record(z.string(), pageStateSchema),
  /** Grows when episodes or stops are added, moved or taken out: a page that is open is drawn anew then. */
  shape: z.int(),
  /** The recorded answers that a change started from; null for a new case. */
  base: valuesSchema.nullable(),
  /** The recorded case has an account, which is not shown here. */
  hasNarrative: z.boolean(),
  /** The visit in which a travelling account began it: no other visit of that account opens it. */
  travelVisit: z.string().nullable(),
});

export type DraftContent = z.output<typeof draftContentSchema>;
export type PageState = z.output<typeof pageStateSchema>;

const neverSaved: PageState = { version: 0, writer: '', saves: 0, isDone: false };

/** How a page was saved so far. */
export function pageState(content: DraftContent, slug: string): PageState {
  return content.pages[slug] ?? neverSaved;
}

/** The content a new case's draft begins with: one episode to be asked about, nothing answered. */
export function newContent(travelVisit: string | null): DraftContent {
  const values: FormValues = { episodes: ['1'], route: ['0'], source: ['CaseManagement'] };
  return { values, pages: {}, shape: 1, base: null, hasNarrative: false, travelVisit };
}

/** One save of a page, as an opened page sends it. */
export interface PageSave {
  values: FormValues;
  /** The page's version when it was opened. */
  version: number;
  /** Names the opened page. */
  writer: string;
  /** Its how-many-th save this is; null without script, where each one is the newest. */
  saves: number | null;
  isDone: boolean;
  /** The person has seen that another tab wrote it too and wants this one. */
  overwrites: boolean;
}

/** Asked when a case is recorded and not again. */
export const saidOnce: readonly string[] = ['source'];

/**
 * The content after a save. One opened page never collides with itself, and its save that arrives late changes
 * nothing. Throws CONFLICT when another tab saved the page since this one was opened: then neither is lost, this one is
 * on its screen and the other in the draft.
 */
export function savedContent(content: DraftContent, page: DraftPage, save: PageSave): DraftContent {
  const state = pageState(content, page.slug);
  const isSameTab = state.writer === save.writer;
  if (isSameTab && save.saves !== null && save.saves <= state.saves) return content;
  if (!isSameTab && state.version !== save.version && !save.overwrites) {
    throw new AppError('CONFLICT', 'Another tab saved this page.');
  }
  const isSent = (name: string) => ownsName(page, name) && !(content.base && saidOnce.includes(name));
  const kept = Object.entries(content.values).filter(([name]) => !isSent(name));
  const sent = Object.entries(save.values).filter(([name]) => isSent(name));
  const next: PageState = {
    version: state.version + 1,
    writer: save.writer,
    saves: save.saves ?? state.saves,
    isDone: save.isDone,
  };
  return {
    ...content,
    values: Object.fromEntries([...kept, ...sent]),
    pages: { ...content.pages, [page.slug]: next },
    // Whoever overwrites gets the page anew.
    shape: save.overwrites ? content.shape + 1 : content.shape,
  };
}
