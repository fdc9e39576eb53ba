import { beforeEach, describe, expect, it } from 'vitest';
import { addNote } from '@/lib/cases/notes/add-note';
import { readCase } from '@/lib/cases/read-case';
import { recordCase } from '@/lib/cases/record-case';
import { revealNarrative } from '@/lib/cases/reveal-narrative';
import { recordConsent } from '@/lib/consents/record-consent';
import { asSystem } from '@/lib/db/as-actor';
import { eraseCase } from '@/lib/retention/erase-case';
import { keepLonger } from '@/lib/retention/keep-longer';
import { listDueCases } from '@/lib/retention/list-due';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});

async function closedCase(retainUntil: Date): Promise<string> {
  const { workerA } = office.people;
  const { code } = await recordCase(workerA, { ...someAnswers, narrative: { text: 'CANARY account' } });
  await addNote(workerA, code, { text: 'CANARY note' });
  await asSystem(office.organizationId, (tx) =>
    tx.case.updateMany({
      where: { code },
      data: { stage: 'Closed', closureReason: 'PlanCompleted', closedAt: new Date(), retainUntil },
    }),
  );
  return code;
}

const yesterday = () => new Date(Date.now() - 86_400_000);
const tomorrow = () => new Date(Date.now() + 86_400_000);

describe('the retention list', () => {
  it('holds what is due in the supervisor’s team and nothing else', async () => {
    const { supervisorA, supervisorB, workerA, reportOfficer } = office.people;
    const due = await closedCase(yesterday());
    await closedCase(tomorrow());
    expect(await listDueCases(supervisorA)).toMatchObject({ total: 1, items: [{ code: due }] });
    expect(await listDueCases(supervisorB)).toMatchObject({ total: 0 });
    await expect(listDueCases(workerA)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(listDueCases(reportOfficer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('lets a case go on for a while, with a reason', async () => {
    const { supervisorA } = office.people;
    const code = await closedCase(yesterday());
    await keepLonger(supervisorA, code, { reason: 'LegalProceedings', months: 6 });
    expect((await listDueCases(supervisorA)).total).toBe(0);
  });
});

describe('erasing', () => {
  it('destroys key, text and history, coarsens the answers, and leaves the audit whole', async () => {
    const { supervisorA, workerA } = office.people;
    const code = await closedCase(yesterday());
    await eraseCase(supervisorA, code);
    const left = await asSystem(office.organizationId, async (tx) => {
      const { id } = await tx.case.findFirstOrThrow({ where: { code }, select: { id: true } });
      const where = { caseId: id };
      return {
        keys: await tx.caseKey.count({ where }),
        texts: await tx.caseText.count({ where }),
        changes: await tx.caseChange.count({ where }),
        erasures: await tx.auditEvent.count({ where: { action: 'case.erased', subjectId: id } }),
      };
    });
    expect(left).toEqual({ keys: 0, texts: 0, changes: 0, erasures: 1 });
    expect(await revealNarrative(workerA, code)).toBeNull();
    const { answers, patterns } = await readCase(workerA, code);
    expect(patterns).toEqual(['ForcedMarriage']);
    expect(answers.person).toMatchObject({ ageBand: '21--23', originRegion: null, citizenships: [] });
    expect(answers.episodes[0]?.exploitationRegion).toBeNull();
    await expect(eraseCase(supervisorA, code)).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  });

  it('waits for the clock, unless the person no longer agrees to a record', async () => {
    const { supervisorA, workerA } = office.people;
    const later = await closedCase(tomorrow());
    await expect(eraseCase(supervisorA, later)).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    const { code } = await recordCase(workerA, someAnswers);
    await expect(eraseCase(supervisorA, code)).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    await recordConsent(workerA, code, { scope: 'RecordKeeping', state: 'Withdrawn' });
    await eraseCase(supervisorA, code);
    expect((await readCase(workerA, code)).answers.vulnerabilities).toEqual([]);
  });

  it('is a supervisor’s of the team, and nobody else’s', async () => {
    const { workerA, supervisorB, reportOfficer, administrator, partner } = office.people;
    const code = await closedCase(yesterday());
    await expect(eraseCase(supervisorB, code)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const stranger of [workerA, reportOfficer, administrator, partner]) {
      await expect(eraseCase(stranger, code)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});
