import { beforeAll, describe, expect, it } from 'vitest';
import { editCase } from '@/lib/cases/edit-case';
import { readCase } from '@/lib/cases/read-case';
import { recordCase } from '@/lib/cases/record-case';
import { revealNarrative } from '@/lib/cases/reveal-narrative';
import { asOwner } from '@/lib/db/owner-connection';
import { asSystem } from '@/lib/db/as-actor';
import { ownerUrl } from '@/tests/db/database';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

const narrative = { text: '식당 일을 약속받았으나 팔려갔다. CANARY-텍스트' };

describe('recording a case', () => {
  it('keeps every answer, completes what they imply, and gives back what went in', async () => {
    const { workerA } = office.people;
    const { code } = await recordCase(workerA, { ...someAnswers, narrative });
    const found = await readCase(workerA, code);
    expect(found.answers.person).toMatchObject(someAnswers.person);
    expect(found.answers.episodes[0]).toMatchObject({
      ...someAnswers.episodes[0],
      meansOfControl: ['FalsePromises'],
    });
    expect(found.patterns).toEqual(['ForcedMarriage']);
    expect(found.answers.consents.map(({ scope }) => scope).toSorted()).toEqual([
      'RecordKeeping',
      'ReferralSharing',
    ]);
    expect(await revealNarrative(workerA, code)).toBe(narrative.text);
  });

  it('leaves no readable word of the narrative anywhere in the database', async () => {
    await recordCase(office.people.workerA, { ...someAnswers, narrative });
    const found = await asOwner(ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ dump: string }>(
        `SELECT string_agg(query_to_xml('SELECT * FROM ' || quote_ident(table_name), true, false, '')::text, '') AS dump
         FROM information_schema.tables WHERE table_schema = 'public'`,
      );
      return rows[0]?.dump ?? '';
    });
    expect(found).toContain(office.organizationId);
    expect(found).not.toContain('CANARY');
    expect(found).not.toContain(Buffer.from('CANARY-텍스트').toString('base64').slice(0, 12));
  });

  it('writes nothing at all when a part is refused', async () => {
    const { workerA, otherWorkerA } = office.people;
    const count = () =>
      asSystem(office.organizationId, async (tx) => [await tx.case.count(), await tx.auditEvent.count()]);
    const before = await count();
    await expect(
      recordCase(workerA, { ...someAnswers, narrative: { text: 'call 010-2345-6789' } }),
    ).rejects.toMatchObject({
      code: 'IDENTIFYING_TEXT',
      fields: { narrative: 'identifyingText' },
    });
    await expect(recordCase(workerA, { ...someAnswers, riskLevel: 'Immense' })).rejects.toMatchObject({
      code: 'INVALID',
      fields: { riskLevel: 'unknownCode' },
    });
    await expect(recordCase(workerA, { ...someAnswers, name: 'Hana' })).rejects.toMatchObject({
      fields: { name: 'unknownField' },
    });
    await expect(
      recordCase(workerA, { ...someAnswers, consents: [{ scope: 'RecordKeeping', state: 'Refused' }] }),
    ).rejects.toMatchObject({ code: 'CONSENT_MISSING' });
    // The last statement of the transaction fails: all before it is undone.
    await expect(
      recordCase({ ...otherWorkerA, teamId: office.teams[1] }, someAnswers),
    ).resolves.toBeDefined();
    await expect(recordCase({ ...workerA, teamId: workerA.organizationId }, someAnswers)).rejects.toThrow();
    const after = await count();
    expect(after[0]).toBe((before[0] ?? 0) + 1);
  });

  it('refuses a region of another country', async () => {
    const person = { ...someAnswers.person, originRegion: 'CN-JL' };
    await expect(recordCase(office.people.workerA, { ...someAnswers, person })).rejects.toMatchObject({
      fields: { 'person.originRegion': 'regionElsewhere' },
    });
  });
});

describe('editing a case', () => {
  it('replaces answers, raises the version and names what changed, not its values, in the audit', async () => {
    const { workerA } = office.people;
    const { code } = await recordCase(workerA, { ...someAnswers, narrative });
    const edited = await editCase(workerA, code, { ...someAnswers, riskLevel: 'Low', version: 1 });
    expect(edited.version).toBe(2);
    const found = await readCase(workerA, code);
    expect(found.riskLevel).toBe('Low');
    expect(found.hasNarrative).toBe(true);
    const entry = await asSystem(office.organizationId, (tx) =>
      tx.auditEvent.findFirst({ where: { action: 'case.changed' }, orderBy: { seq: 'desc' } }),
    );
    expect(entry?.detail).toEqual({ fields: ['riskLevel'], confirmedFindings: 0 });
  });

  it('of many editors of one version lets exactly one through; the others are told and lose nothing', async () => {
    const { workerA } = office.people;
    const { code } = await recordCase(workerA, someAnswers);
    const levels = ['High', 'Medium', 'Low'];
    const tries = Array.from({ length: 12 }, (_, index) =>
      editCase(workerA, code, { ...someAnswers, riskLevel: levels[index % 3], version: 1 }).then(
        () => 'saved',
        (error: { code?: string }) => error.code,
      ),
    );
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'CONFLICT')).toHaveLength(11);
  });

  it('keeps earlier consents and lets the newest hold', async () => {
    const { workerA } = office.people;
    const { code } = await recordCase(workerA, someAnswers);
    const consents = [{ scope: 'ReferralSharing', state: 'Withdrawn' }];
    await editCase(workerA, code, { ...someAnswers, consents, version: 1 });
    const found = await readCase(workerA, code);
    expect(found.answers.consents).toContainEqual(
      expect.objectContaining({ scope: 'ReferralSharing', state: 'Withdrawn' }),
    );
    const kept = await asSystem(office.organizationId, (tx) =>
      tx.consent.count({ where: { case: { is: { code } }, scope: 'ReferralSharing' } }),
    );
    expect(kept).toBe(2);
  });
});
