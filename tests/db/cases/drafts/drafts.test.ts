import { beforeAll, describe, expect, it } from 'vitest';
import { beginDraft, beginEdit } from '@/lib/cases/drafts/begin-draft';
import { compareDraft, settleDraft } from '@/lib/cases/drafts/compare-draft';
import { discardDraft } from '@/lib/cases/drafts/discard-draft';
import { listDrafts } from '@/lib/cases/drafts/list-drafts';
import { expireDrafts } from '@/lib/cases/drafts/expire-drafts';
import { readDraft } from '@/lib/cases/drafts/read-draft';
import { rearrangeDraft } from '@/lib/cases/drafts/rearrange-draft';
import { recordDraft, recordQuickly } from '@/lib/cases/drafts/record-draft';
import { removeOldDrafts } from '@/lib/cases/drafts/remove-old-drafts';
import { savePage, saveQuickPage } from '@/lib/cases/drafts/save-page';
import { editCase } from '@/lib/cases/edit-case';
import { readCase } from '@/lib/cases/read-case';
import { recordCase } from '@/lib/cases/record-case';
import { revealNarrative } from '@/lib/cases/reveal-narrative';
import type { Actor } from '@/lib/core/actor';
import { dayMs, shiftClockByMs } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import { asActor, asSystem } from '@/lib/db/as-actor';
import { asOwner } from '@/lib/db/owner-connection';
import { ownerUrl } from '@/tests/db/database';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'other',
  );

let opened = 0;
/** One save of a page that was just opened. */
const page = (values: Record<string, string[]>, more: object = {}) => ({
  values,
  version: 0,
  writer: `tab ${(opened += 1)}`,
  ...more,
});

const valuesOf = async (actor: Actor, id: string) => (await readDraft(actor, id)).content.values;

describe('a draft of a new case', () => {
  it('keeps what was typed, also what is unusable, page by page, and is recorded as a case', async () => {
    const { workerA } = office.people;
    const id = await beginDraft(workerA);
    const saved = await savePage(
      workerA,
      id,
      'person',
      page({ 'person.gender': ['Feminine'], 'person.ageBand': ['old'] }),
    );
    expect(saved.errors).toEqual({ 'person.ageBand': 'unknownCode' });
    expect(await outcome(recordDraft(workerA, id))).toBe('INVALID');
    await savePage(
      workerA,
      id,
      'person',
      page({ 'person.gender': ['Feminine'] }, { version: saved.version }),
    );
    await savePage(
      workerA,
      id,
      'episode-1-patterns',
      page({ 'episodes.0.exploitationTypes': ['ForcedLabour'] }),
    );
    await savePage(workerA, id, 'account', page({ narrative: ['A promise that was not kept.'] }));
    const { code } = await recordDraft(workerA, id);
    const found = await readCase(workerA, code);
    expect(found.answers.person.gender).toBe('Feminine');
    expect(found.patterns).toEqual(['ForcedLabour']);
    expect(await revealNarrative(workerA, code)).toBe('A promise that was not kept.');
    expect(await outcome(readDraft(workerA, id))).toBe('NOT_FOUND');
  });

  it('is recorded once, however many try', async () => {
    const { workerA } = office.people;
    const id = await beginDraft(workerA);
    const before = await asSystem(office.organizationId, (tx) => tx.case.count());
    const tries = await Promise.all(Array.from({ length: 6 }, () => outcome(recordDraft(workerA, id))));
    expect(tries.filter((one) => one === 'done')).toHaveLength(1);
    expect(new Set(tries)).toEqual(new Set(['done', 'NOT_FOUND']));
    expect(await asSystem(office.organizationId, (tx) => tx.case.count())).toBe(before + 1);
  });

  it('loses nothing to saves of different pages at once; of the same page the second is told', async () => {
    const { workerA } = office.people;
    const id = await beginDraft(workerA);
    await Promise.all([
      savePage(workerA, id, 'situation', page({ riskLevel: ['High'] })),
      savePage(workerA, id, 'plan', page({ needs: ['LegalAid'] })),
      savePage(workerA, id, 'person', page({ 'person.gender': ['Feminine'] })),
    ]);
    expect(await valuesOf(workerA, id)).toMatchObject({
      riskLevel: ['High'],
      needs: ['LegalAid'],
      'person.gender': ['Feminine'],
    });
    const other = page({ riskLevel: ['Low'] });
    expect(await outcome(savePage(workerA, id, 'situation', other))).toBe('CONFLICT');
    expect((await valuesOf(workerA, id))['riskLevel']).toEqual(['High']);
    await savePage(workerA, id, 'situation', { ...other, overwrites: true });
    expect((await valuesOf(workerA, id))['riskLevel']).toEqual(['Low']);
  });

  it('refuses identifiers before they are stored, and keeps what was there', async () => {
    const { workerA } = office.people;
    const id = await beginDraft(workerA);
    await savePage(workerA, id, 'account', page({ narrative: ['식당 일을 약속받았다.'] }));
    const refused = page({ narrative: ['연락처 010-2345-6789'] }, { overwrites: true });
    await expect(savePage(workerA, id, 'account', refused)).rejects.toMatchObject({
      code: 'IDENTIFYING_TEXT',
      fields: { narrative: 'identifyingText' },
    });
    const smuggled = page({ 'episodes.0.began.year': ['010-2345-6789'] });
    expect(await outcome(savePage(workerA, id, 'episode-1-circumstances', smuggled))).toBe('INVALID');
    expect(await valuesOf(workerA, id)).toMatchObject({ narrative: ['식당 일을 약속받았다.'] });
    expect(await valuesOf(workerA, id)).not.toHaveProperty('episodes.0.began.year');
  });

  it('leaves no readable word in the database', async () => {
    const { workerA } = office.people;
    const id = await beginDraft(workerA);
    await savePage(workerA, id, 'account', page({ narrative: ['CANARY-텍스트'] }));
    await savePage(workerA, id, 'person', page({ 'person.maritalStatus': ['RegisteredPartnership'] }));
    const found = await asOwner(ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ dump: string }>(
        `SELECT string_agg(query_to_xml('SELECT * FROM ' || quote_ident(table_name), true, false, '')::text, '') AS dump
         FROM information_schema.tables WHERE table_schema = 'public'`,
      );
      return rows[0]?.dump ?? '';
    });
    expect(found).toContain(id);
    for (const word of ['CANARY', 'RegisteredPartnership']) {
      expect(found).not.toContain(word);
      expect(found).not.toContain(Buffer.from(word).toString('base64').slice(0, 8));
    }
  });

  it('does not open when its sealed content is moved to another draft', async () => {
    const { workerA } = office.people;
    const [one, other] = [await beginDraft(workerA), await beginDraft(workerA)];
    await asOwner(ownerUrl, (owner) =>
      owner.query(
        `UPDATE "CaseDraft" t SET sealed = f.sealed FROM "CaseDraft" f WHERE t.id = '${other}' AND f.id = '${one}'`,
      ),
    );
    await expect(readDraft(workerA, other)).rejects.toThrow('could not be opened');
  });

  it('adds, moves and removes stops and episodes', async () => {
    const { workerA } = office.people;
    const id = await beginDraft(workerA);
    await rearrangeDraft(workerA, id, { act: 'add', list: 'route' });
    await rearrangeDraft(workerA, id, { act: 'add', list: 'episodes' });
    expect(await valuesOf(workerA, id)).toMatchObject({ route: ['1'], episodes: ['2'] });
    expect(await outcome(rearrangeDraft(workerA, id, { act: 'up', list: 'episodes', at: 0 }))).toBe(
      'INVALID',
    );
  });
});

describe('who reaches a draft', () => {
  it('its owner, and nobody else: the others are told there is none, or that they record no cases', async () => {
    const { workerA, ...others } = office.people;
    const id = await beginDraft(workerA);
    for (const actor of Object.values(others)) {
      const refusal = ['caseworker', 'supervisor'].includes(actor.role) ? 'NOT_FOUND' : 'FORBIDDEN';
      expect(await outcome(readDraft(actor, id))).toBe(refusal);
      expect(await outcome(savePage(actor, id, 'plan', page({})))).toBe(refusal);
      expect(await outcome(rearrangeDraft(actor, id, { act: 'add', list: 'route' }))).toBe(refusal);
      expect(await outcome(recordDraft(actor, id))).toBe(refusal);
      expect(await outcome(compareDraft(actor, id))).toBe(refusal);
      expect(await outcome(discardDraft(actor, id))).toBe(refusal);
      if (refusal === 'FORBIDDEN') expect(await outcome(beginDraft(actor))).toBe('FORBIDDEN');
      // Row-level security alone, to a query that forgot every condition.
      expect(await asActor(actor, (tx) => tx.caseDraft.count({ where: { id } }))).toBe(0);
    }
    expect((await listDrafts(workerA)).map((draft) => draft.id)).toContain(id);
    expect((await listDrafts(others.otherWorkerA)).map((draft) => draft.id)).not.toContain(id);
    await discardDraft(workerA, id);
    expect(await outcome(readDraft(workerA, id))).toBe('NOT_FOUND');
  });

  it('not its owner any more once the case has gone to someone else', async () => {
    const { workerA, otherWorkerA } = office.people;
    const { code } = await recordCase(workerA, someAnswers);
    const id = await beginEdit(workerA, code);
    await asSystem(office.organizationId, (tx) =>
      tx.case.updateMany({ where: { code }, data: { assignedToId: otherWorkerA.userId } }),
    );
    expect(await outcome(readDraft(workerA, id))).toBe('NOT_FOUND');
    expect(await outcome(savePage(workerA, id, 'plan', page({})))).toBe('NOT_FOUND');
    expect((await listDrafts(workerA)).map((draft) => draft.id)).not.toContain(id);
  });

  it('a travelling account in the visit it began it in: nothing older can be opened', async () => {
    const worker: Actor = { ...office.people.otherWorkerA, visit: newId() };
    const older = await beginDraft(worker);
    const travelling = { ...worker, createOnly: true };
    expect(await outcome(readDraft(travelling, older))).toBe('NOT_FOUND');
    expect(await listDrafts(travelling)).toEqual([]);
    const id = await beginDraft(travelling);
    await savePage(travelling, id, 'situation', page({ riskLevel: ['High'] }));
    expect(await valuesOf(travelling, id)).toMatchObject({ riskLevel: ['High'] });
    const nextVisit = { ...travelling, visit: newId() };
    for (const work of [
      () => readDraft(nextVisit, id),
      () => savePage(nextVisit, id, 'plan', page({})),
      () => recordDraft(nextVisit, id),
      () => discardDraft(nextVisit, id),
    ])
      expect(await outcome(work())).toBe('NOT_FOUND');
    const { code } = await recordCase(worker, someAnswers);
    expect(await outcome(beginEdit(travelling, code))).toBe('FORBIDDEN');
    await recordDraft(travelling, id);
    // Back home nothing is lost.
    expect(await outcome(readDraft(worker, older))).toBe('done');
  });
});

describe('old drafts', () => {
  it('are gone after 30 days: not opened, deleted when the next one begins and by the retention job', async () => {
    const own = await openOffice();
    const { workerA, workerB } = own.people;
    const [mine, other] = [await beginDraft(workerA), await beginDraft(workerB)];
    const count = () => asSystem(own.organizationId, (tx) => tx.caseDraft.count());
    try {
      shiftClockByMs(29 * dayMs);
      await beginDraft(workerA);
      expect(await count()).toBe(3);
      expect(await outcome(readDraft(workerA, mine))).toBe('done');
      shiftClockByMs(31 * dayMs);
      expect(await outcome(readDraft(workerA, mine))).toBe('NOT_FOUND');
      await beginDraft(workerA);
      expect(await count()).toBe(3);
      expect(await removeOldDrafts(own.organizationId)).toBe(1);
      expect(await outcome(readDraft(workerB, other))).toBe('NOT_FOUND');
      expect(await removeOldDrafts(own.organizationId)).toBe(0);
      await expireDrafts();
      expect(await expireDrafts()).toBe(0);
    } finally {
      shiftClockByMs(0);
    }
  });
});

describe('a draft of changes', () => {
  it('begins with the recorded answers but not the account, is gone on with, and saves what changed', async () => {
    const { workerA } = office.people;
    const { code } = await recordCase(workerA, {
      ...someAnswers,
      source: 'Hotline',
      narrative: { text: 'CANARY words' },
    });
    const id = await beginEdit(workerA, code);
    expect(await beginEdit(workerA, code)).toBe(id);
    const { content } = await readDraft(workerA, id);
    expect(content.values).toMatchObject({ riskLevel: ['High'], 'person.originRegion': ['KP-09'] });
    expect(JSON.stringify(content)).not.toContain('CANARY');
    await savePage(workerA, id, 'situation', page({ riskLevel: ['Low'] }));
    // Where a case came from is not asked again, so this page does not send it.
    await savePage(workerA, id, 'about', page({ 'consents.RecordKeeping': ['Given'] }));
    expect((await recordDraft(workerA, id)).version).toBe(2);
    const changes = await asSystem(office.organizationId, (tx) =>
      tx.caseChange.findMany({ where: { case: { is: { code } } }, select: { field: true } }),
    );
    expect(changes.map(({ field }) => field)).not.toContain('source');
    const after = await readCase(workerA, code);
    expect(after.answers).toMatchObject({ riskLevel: 'Low', source: 'Hotline' });
    expect(await revealNarrative(workerA, code)).toBe('CANARY words');
  });

  it('of two editors shows the second both versions, takes what one changed and asks about what both did', async () => {
    const { workerA, supervisorA } = office.people;
    const { code } = await recordCase(workerA, someAnswers);
    const id = await beginEdit(workerA, code);
    await savePage(
      workerA,
      id,
      'situation',
      page({ riskLevel: ['Medium'], vulnerabilities: someAnswers.vulnerabilities }),
    );
    await editCase(supervisorA, code, { ...someAnswers, riskLevel: 'Low', needs: ['LegalAid'], version: 1 });
    expect(await outcome(recordDraft(workerA, id))).toBe('CONFLICT');
    const comparison = await compareDraft(workerA, id);
    expect(comparison).toMatchObject({ caseCode: code, version: 2 });
    // Recording completes what the answers imply; the draft began from the completed ones.
    expect(comparison.differences).toEqual([
      { unit: 'riskLevel', changedBy: 'both' },
      { unit: 'needs', changedBy: 'theirs' },
    ]);
    expect(await outcome(settleDraft(workerA, id, { version: 2, choices: {} }))).toBe('INVALID');
    expect(await outcome(settleDraft(workerA, id, { version: 1, choices: { riskLevel: 'mine' } }))).toBe(
      'CONFLICT',
    );
    await settleDraft(workerA, id, { version: 2, choices: { riskLevel: 'mine' } });
    expect((await recordDraft(workerA, id)).version).toBe(3);
    const { answers } = await readCase(workerA, code);
    expect(answers).toMatchObject({ riskLevel: 'Medium', needs: ['LegalAid'] });
  });
});

describe('the quick entry', () => {
  it('has a draft from its first save on, which goes when it is recorded', async () => {
    const { workerA } = office.people;
    const id = newId();
    await saveQuickPage(
      workerA,
      id,
      page({ riskLevel: ['High'], 'episodes.0.exploitationTypes': ['ForcedLabour'] }, { begins: true }),
    );
    expect(await valuesOf(workerA, id)).toMatchObject({
      riskLevel: ['High'],
      'episodes.0.exploitationTypes': ['ForcedLabour'],
    });
    const { code } = await recordQuickly(workerA, id, { riskLevel: 'High' });
    expect((await readCase(workerA, code)).riskLevel).toBe('High');
    // A save that was on its way meanwhile begins no draft of a case that is recorded.
    expect(await outcome(saveQuickPage(workerA, id, page({ riskLevel: ['Low'] })))).toBe('NOT_FOUND');
    expect(await outcome(readDraft(workerA, id))).toBe('NOT_FOUND');
  });

  it('keeps the draft when recording is refused', async () => {
    const { workerA } = office.people;
    const id = newId();
    await saveQuickPage(workerA, id, page({ riskLevel: ['High'] }, { begins: true }));
    expect(await outcome(recordQuickly(workerA, id, { riskLevel: 'Immense' }))).toBe('INVALID');
    expect(await valuesOf(workerA, id)).toMatchObject({ riskLevel: ['High'] });
  });
});
