import { describe, expect, it } from 'vitest';
import {
  type DraftContent,
  newContent,
  type PageSave,
  pageState,
  savedContent,
} from '@/lib/cases/drafts/content';
import { findPage, withoutHidden } from '@/lib/cases/drafts/pages';
import { rearranged } from '@/lib/cases/drafts/rearrange';
import { statusBySlug, statusTogether } from '@/lib/cases/drafts/status';

const save = (values: Record<string, string[]>, more: Partial<PageSave> = {}): PageSave => ({
  values,
  version: 0,
  writer: 'tab A',
  saves: 1,
  isDone: false,
  overwrites: false,
  ...more,
});

function pageOf(slug: string, content: DraftContent = newContent(null)) {
  const page = findPage(content.values, slug);
  if (!page) throw new Error(slug);
  return page;
}

const withStops = (...roles: string[]): DraftContent => ({
  ...newContent(null),
  values: {
    ...newContent(null).values,
    route: [String(roles.length)],
    ...Object.fromEntries(roles.map((role, index) => [`route.${index}.role`, [role]])),
  },
});

const stops = ({ values }: DraftContent) =>
  Array.from({ length: Number(values['route']?.[0]) }, (_, index) => values[`route.${index}.role`]?.[0]);

describe('saving a page of a draft', () => {
  it('replaces that page’s answers and no other’s', () => {
    const first = savedContent(
      newContent(null),
      pageOf('situation'),
      save({ riskLevel: ['Low'], 'person.gender': ['x'] }),
    );
    const second = savedContent(first, pageOf('plan'), save({ needs: ['LegalAid'] }, { writer: 'tab B' }));
    expect(second.values).toMatchObject({ riskLevel: ['Low'], needs: ['LegalAid'] });
    expect(second.values).not.toHaveProperty('person.gender');
    expect(savedContent(second, pageOf('situation'), save({}, { saves: 2 })).values).not.toHaveProperty(
      'riskLevel',
    );
  });

  it('never collides with itself, and a save that arrives late changes nothing', () => {
    const first = savedContent(
      newContent(null),
      pageOf('situation'),
      save({ riskLevel: ['High'] }, { saves: 2 }),
    );
    expect(savedContent(first, pageOf('situation'), save({ riskLevel: ['Low'] }, { saves: 1 }))).toBe(first);
    const next = savedContent(first, pageOf('situation'), save({ riskLevel: ['Medium'] }, { saves: 3 }));
    expect(next.values['riskLevel']).toEqual(['Medium']);
  });

  it('of two tabs on one page the second is told; both are there until someone chooses', () => {
    const first = savedContent(newContent(null), pageOf('situation'), save({ riskLevel: ['High'] }));
    const other = save({ riskLevel: ['Low'] }, { writer: 'tab B' });
    expect(() => savedContent(first, pageOf('situation'), other)).toThrow(
      expect.objectContaining({ code: 'CONFLICT' }),
    );
    const chosen = savedContent(first, pageOf('situation'), { ...other, overwrites: true });
    expect(chosen.values['riskLevel']).toEqual(['Low']);
    const old = save({ riskLevel: ['Medium'] }, { saves: 9 });
    expect(() => savedContent(chosen, pageOf('situation'), old)).toThrow(
      expect.objectContaining({ code: 'CONFLICT' }),
    );
  });

  it('drops the answers of a sub-question whose parent is no longer ticked', () => {
    const values = {
      'episodes.0.exploitationTypes': ['ForcedLabour'],
      'episodes.0.forcedMarriageTypes': ['X_SoldAsBride'],
      'episodes.0.labourIndustries': ['C_Manufacturing'],
    };
    expect(withoutHidden(pageOf('episode-1-patterns'), values)).toEqual({
      'episodes.0.exploitationTypes': ['ForcedLabour'],
      'episodes.0.labourIndustries': ['C_Manufacturing'],
    });
  });
});

describe('rearranging a draft', () => {
  it('moves, adds and removes stops; what cannot be done changes nothing', () => {
    const draft = withStops('Origin', 'Transit', 'Escape');
    expect(stops(rearranged(draft, { act: 'up', list: 'route', at: 2 }))).toEqual([
      'Origin',
      'Escape',
      'Transit',
    ]);
    expect(stops(rearranged(draft, { act: 'down', list: 'route', at: 0 }))).toEqual([
      'Transit',
      'Origin',
      'Escape',
    ]);
    expect(stops(rearranged(draft, { act: 'remove', list: 'route', at: 0 }))).toEqual(['Transit', 'Escape']);
    expect(stops(rearranged(draft, { act: 'add', list: 'route' }))).toEqual([
      'Origin',
      'Transit',
      'Escape',
      undefined,
    ]);
    expect(rearranged(draft, { act: 'up', list: 'route', at: 0 })).toBe(draft);
    expect(rearranged(draft, { act: 'remove', list: 'route', at: 7 })).toBe(draft);
  });

  it('holds no more stops than a case may', () => {
    const full = withStops(...Array.from({ length: 30 }, () => 'Transit'));
    expect(rearranged(full, { act: 'add', list: 'route' })).toBe(full);
  });

  it('takes an episode out with its answers and lets no tab that was open before overwrite another', () => {
    let draft = rearranged(newContent(null), { act: 'add', list: 'episodes' });
    draft = savedContent(
      draft,
      pageOf('episode-2-control', draft),
      save({ 'episodes.1.timesSold': ['2'] }, { version: pageState(draft, 'episode-2-control').version }),
    );
    const open = pageState(draft, 'episode-1-control').version;
    draft = rearranged(draft, { act: 'remove', list: 'episodes', at: 0 });
    expect(draft.values).toMatchObject({ episodes: ['1'], 'episodes.0.timesSold': ['2'] });
    const late = save({ 'episodes.0.timesSold': ['0'] }, { writer: 'tab C', version: open });
    expect(() => savedContent(draft, pageOf('episode-1-control', draft), late)).toThrow(
      expect.objectContaining({ code: 'CONFLICT' }),
    );
    expect(findPage(draft.values, 'episode-2-control')).toBeNull();
  });
});

describe('how far a draft is', () => {
  const statusOf = (content: DraftContent, slug: string) => statusBySlug(content).get(slug);

  it('is not started before anything was said, then in progress, then done when the person says so', () => {
    const fresh = newContent(null);
    expect(new Set(statusBySlug(fresh).values())).toEqual(new Set(['notStarted']));
    const typed = savedContent(fresh, pageOf('situation'), save({ riskLevel: ['Low'] }));
    expect(statusOf(typed, 'situation')).toBe('inProgress');
    const done = savedContent(
      typed,
      pageOf('situation'),
      save({ riskLevel: ['Low'] }, { saves: 2, isDone: true }),
    );
    expect(statusOf(done, 'situation')).toBe('done');
    expect(statusOf(savedContent(fresh, pageOf('plan'), save({}, { isDone: true })), 'plan')).toBe('done');
  });

  it('shows what recording would refuse, also on a page that was called done', () => {
    const broken = savedContent(
      newContent(null),
      pageOf('person'),
      save({ 'person.originCountry': ['KP'], 'person.originRegion': ['CN-JL'] }, { isDone: true }),
    );
    expect(statusOf(broken, 'person')).toBe('hasErrors');
    const refused = savedContent(
      newContent(null),
      pageOf('about'),
      save({ 'consents.RecordKeeping': ['Refused'] }),
    );
    expect(statusOf(refused, 'about')).toBe('hasErrors');
  });

  it('of several pages is an error where one has one, and done only when all are', () => {
    expect(statusTogether(['done', 'hasErrors', 'notStarted'])).toBe('hasErrors');
    expect(statusTogether(['done', 'notStarted'])).toBe('inProgress');
    expect(statusTogether(['done', 'done'])).toBe('done');
    expect(statusTogether(['notStarted', 'notStarted'])).toBe('notStarted');
  });
});
