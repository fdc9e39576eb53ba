import type { ChangeRow, FieldChange } from './changes';

/** What happened to a case. */
export type TimelineKind =
  | 'recorded'
  | 'changed'
  | 'moved'
  | 'closed'
  | 'reopened'
  | 'assigned'
  | 'merged'
  | 'flagged'
  | 'referral'
  | 'consent'
  | 'finding'
  | 'taskAdded'
  | 'taskCompleted'
  | 'note'
  | 'noteRetracted';

/** Something that happened, with what it was about; shown when it is opened. */
export interface TimelineEvent {
  kind: TimelineKind;
  /** ISO 8601, UTC. */
  at: string;
  by: string | null;
  /** A step of a referral, as a code of `referralAct`. */
  act?: string;
  details: FieldChange[];
}

/** What the changes of one moment are, told by the field that says most. */
function kindOf(changes: readonly FieldChange[]): TimelineKind {
  const about = new Map(changes.map((change) => [change.field, change]));
  if (about.has('reopenReason')) return 'reopened';
  if ((about.get('closureReason')?.after ?? []).length > 0) return 'closed';
  if (about.has('mergedInto') || about.has('mergedCase')) return 'merged';
  if (['assignedTo', 'team', 'offeredTeam'].some((field) => about.has(field))) return 'assigned';
  if (about.has('flag')) return 'flagged';
  if (about.has('stage')) return 'moved';
  return 'changed';
}

/**
 * Changes as events: what one person changed at one moment is one. Consents and decisions have rows of their own, so
 * their changes are left out here.
 */
export function changeEvents(entries: readonly ChangeRow[]): TimelineEvent[] {
  const groups = new Map<string, ChangeRow[]>();
  for (const entry of entries) {
    if (entry.field.startsWith('consents.')) continue;
    const key = `${entry.at} ${entry.by}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const details = group.map(({ field, before, after }) => ({ field, before, after }));
    return [{ kind: kindOf(details), at: first.at, by: first.by, details }];
  });
}

/** Events of one kind that one person entered at one moment are one: consents asked in one talk, say. */
export function together(events: readonly TimelineEvent[]): TimelineEvent[] {
  const groups = new Map<string, TimelineEvent>();
  for (const event of events) {
    const key = `${event.kind} ${event.at} ${event.by}`;
    const known = groups.get(key);
    groups.set(key, known ? { ...known, details: [...known.details, ...event.details] } : event);
  }
  return [...groups.values()];
}

/** Newest first; what happened at the same moment stays in the order it was given. */
export function inOrder(events: readonly TimelineEvent[]): TimelineEvent[] {
  return events.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
