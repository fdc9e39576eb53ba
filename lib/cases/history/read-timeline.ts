import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import { casesFor } from '@/lib/cases/policy';
import type { Actor } from '@/lib/core/actor';
import { AppError } from '@/lib/core/errors';
import { asActor } from '@/lib/db/as-actor';
import { changeSelect, namesOf, toChangeRows } from './changes';
import { changeEvents, inOrder, together, type TimelineEvent } from './timeline-events';
import { timelineSelect } from './timeline-select';

/** Most changes that are told; older ones are in the change log. */
const mostChanges = 300;

const said = (field: string, ...codes: (string | null)[]) => ({
  field,
  before: [],
  after: codes.filter((code) => code !== null),
});

/** Everything that happened to a case, newest first: what, when, by whom. No word of any text. A look is audited. */
export async function readTimeline(actor: Actor, code: string): Promise<TimelineEvent[]> {
  const reach = casesFor(actor, 'case.history');
  const { organizationId } = actor;
  return asActor(actor, async (tx) => {
    const found = await tx.case.findFirst({ where: { ...reach, code }, select: timelineSelect });
    if (!found) throw new AppError('NOT_FOUND', 'No such case in reach.');
    const changes = await tx.caseChange.findMany({
      where: { organizationId, caseId: found.id },
      select: changeSelect,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: mostChanges,
    });
    const steps = found.referrals.flatMap(({ service, events }) =>
      events.map((event) => ({ ...event, service })),
    );
    const names = await namesOf(tx, organizationId, [
      ...steps.map(({ actorId }) => actorId),
      ...found.consents.map(({ recordedById }) => recordedById),
    ]);
    const by = (id: string) => names.get(id) ?? null;
    const event = (
      kind: TimelineEvent['kind'],
      at: Date,
      who: string | null,
      ...details: TimelineEvent['details']
    ): TimelineEvent => ({ kind, at: at.toISOString(), by: who, details });

    const events = [
      ...changeEvents(await toChangeRows(tx, organizationId, changes)),
      ...steps.map(({ act, actorId, at, service }) => ({
        ...event('referral', at, by(actorId), said('referral', service)),
        act,
      })),
      ...together(
        found.consents.map(({ scope, state, givenBy, givenHow, recordedById, recordedAt }) =>
          event('consent', recordedAt, by(recordedById), said(`consents.${scope}`, state, givenBy, givenHow)),
        ),
      ),
      ...found.findings.map(({ status, decidedBy, recordedAt, recordedBy }) =>
        event(
          'finding',
          recordedAt,
          recordedBy.displayName,
          said('traffickingStatus', status),
          said('statusDecidedBy', decidedBy),
        ),
      ),
      ...found.tasks.flatMap((task) => [
        event('taskAdded', task.createdAt, task.createdBy.displayName, said('task', task.kind)),
        ...(task.completedAt
          ? [
              event(
                'taskCompleted',
                task.completedAt,
                task.completedBy?.displayName ?? null,
                said('task', task.kind),
                said('taskOutcome', task.outcome),
              ),
            ]
          : []),
      ]),
      ...found.texts.flatMap((note) => [
        event('note', note.createdAt, note.author?.displayName ?? null),
        ...(note.retractedAt
          ? [event('noteRetracted', note.retractedAt, null, said('retractionReason', note.retractionReason))]
          : []),
      ]),
      event('recorded', found.createdAt, found.recordedBy.displayName),
    ];
    await appendAudit(tx, actor, {
      action: 'case.read',
      subjectId: found.id,
      detail: { part: 'timeline' },
    });
    return inOrder(events);
  });
}
