import { beforeAll, describe, expect, it } from 'vitest';
import { findView, listViews } from '@/lib/cases/views/list-views';
import { removeView } from '@/lib/cases/views/remove-view';
import { saveView } from '@/lib/cases/views/save-view';
import type { Actor } from '@/lib/core/actor';
import { asActor, asSystem } from '@/lib/db/as-actor';
import { type Office, openOffice } from '@/tests/db/office';

let office: Office;
let own: string;
let shared: string;
const view = { name: 'High risk', query: { risk: 'High', state: 'all' }, columns: ['code', 'risk'] };

beforeAll(async () => {
  office = await openOffice();
  ({ id: own } = await saveView(office.people.workerA, view));
  ({ id: shared } = await saveView(office.people.supervisorA, { ...view, name: 'For us', isShared: true }));
});

const idsOf = async (actor: Actor) => (await listViews(actor)).map(({ id }) => id).toSorted();

describe('a saved view', () => {
  it('comes back as it was saved, columns in list order', async () => {
    expect(await findView(office.people.workerA, own)).toMatchObject({
      name: 'High risk',
      query: { risk: 'High', state: 'all' },
      columns: ['code', 'risk'],
      isShared: false,
      isOwn: true,
    });
  });

  it('is nobody else’s, not even a supervisor’s, unless it is shared; then it is the team’s', async () => {
    const { workerA, otherWorkerA, supervisorA, otherSupervisorA, workerB, supervisorB } = office.people;
    expect(await idsOf(workerA)).toEqual([own, shared].toSorted());
    for (const colleague of [otherWorkerA, supervisorA, otherSupervisorA]) {
      expect(await idsOf(colleague)).toEqual([shared]);
      await expect(findView(colleague, own)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    for (const stranger of [workerB, supervisorB]) {
      expect(await idsOf(stranger)).toEqual([]);
      for (const id of [own, shared]) {
        await expect(findView(stranger, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      }
    }
  });

  it('is as hidden from a query that forgot every condition', async () => {
    const seen = (actor: Actor) => asActor(actor, (tx) => tx.savedView.findMany({ select: { id: true } }));
    expect(await seen(office.people.otherWorkerA)).toEqual([{ id: shared }]);
    expect(await seen(office.people.workerB)).toEqual([]);
    await expect(
      asActor(office.people.workerA, (tx) =>
        tx.savedView.createMany({
          data: {
            organizationId: office.organizationId,
            ownerId: office.people.workerA.userId,
            name: 'Smuggled',
            query: {},
            teamId: office.teams[0],
          },
        }),
      ),
    ).rejects.toMatchObject({ sqlState: '42501' });
  });

  it('is shared by supervisors only, kept by those who read cases only', async () => {
    const { workerA, administrator, reportOfficer, partner } = office.people;
    await expect(saveView(workerA, { ...view, name: 'Us too', isShared: true })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    for (const actor of [administrator, reportOfficer, partner, { ...workerA, createOnly: true }]) {
      await expect(saveView(actor, view)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(listViews(actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('keeps codes only, under a name that tells nobody', async () => {
    const { workerA } = office.people;
    const refused: [object, string][] = [
      [{ query: { risk: 'Kim Hana' } }, 'INVALID'],
      [{ query: { code: '7KQ2-M4XD' } }, 'INVALID'],
      [{ query: { note: 'x' } }, 'INVALID'],
      [{ columns: ['narrative'] }, 'INVALID'],
      [{ name: '' }, 'INVALID'],
      [{ name: 'High risk' }, 'INVALID'],
      [{ name: 'call 010-2345-6789' }, 'IDENTIFYING_TEXT'],
    ];
    for (const [change, code] of refused) {
      await expect(saveView(workerA, { ...view, name: 'Another', ...change })).rejects.toMatchObject({
        code,
      });
    }
    expect((await listViews(workerA)).filter(({ isOwn }) => isOwn)).toHaveLength(1);
  });

  it('is deleted by its owner only, and both acts are in the audit', async () => {
    const { supervisorA, otherSupervisorA, workerA } = office.people;
    for (const other of [otherSupervisorA, workerA]) {
      await expect(removeView(other, shared)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(removeView(supervisorA, 'no id')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await removeView(supervisorA, shared);
    expect(await idsOf(workerA)).toEqual([own]);
    const acts = await asSystem(office.organizationId, (tx) =>
      tx.auditEvent.findMany({ where: { subjectId: shared }, orderBy: { seq: 'asc' } }),
    );
    expect(acts.map(({ action }) => action)).toEqual(['view.saved', 'view.removed']);
    expect(JSON.stringify(acts)).not.toContain('For us');
  });
});
