import { describe, expect, it } from 'vitest';
import type { ChangeRow } from '@/lib/cases/history/changes';
import { changeEvents, inOrder, together } from '@/lib/cases/history/timeline-events';

const change = (field: string, more: Partial<ChangeRow> = {}): ChangeRow => ({
  id: field,
  at: '2026-03-01T10:00:00.000Z',
  by: 'Heron',
  field,
  before: [],
  after: ['x'],
  ...more,
});

const kinds = (...fields: string[]) =>
  changeEvents(fields.map((field) => change(field))).map(({ kind }) => kind);

describe('changes as events', () => {
  it('are one where one person made them at one moment', () => {
    const events = changeEvents([
      change('riskLevel'),
      change('needs'),
      change('needs', { by: 'Crane' }),
      change('needs', { at: '2026-03-01T10:00:01.000Z' }),
    ]);
    expect(events.map(({ details }) => details.length)).toEqual([2, 1, 1]);
  });

  it('are called by what says most', () => {
    expect(kinds('stage')).toEqual(['moved']);
    expect(kinds('stage', 'closureReason')).toEqual(['closed']);
    expect(kinds('stage', 'closureReason', 'reopenReason')).toEqual(['reopened']);
    expect(kinds('assignedTo', 'assignmentReason')).toEqual(['assigned']);
    expect(kinds('mergedInto')).toEqual(['merged']);
    expect(kinds('flag')).toEqual(['flagged']);
    expect(kinds('person.gender', 'narrative')).toEqual(['changed']);
  });

  it('leave consents to their own rows', () => {
    expect(kinds('consents.RecordKeeping')).toEqual([]);
  });
});

it('what was entered together is told together, and the newest first', () => {
  const event = (at: string) => ({
    kind: 'consent' as const,
    at,
    by: 'Heron',
    details: [{ field: 'x', before: [], after: [] }],
  });
  const told = inOrder(together([event('2026-01-01'), event('2026-02-01'), event('2026-01-01')]));
  expect(told.map(({ at, details }) => [at, details.length])).toEqual([
    ['2026-02-01', 1],
    ['2026-01-01', 2],
  ]);
});
