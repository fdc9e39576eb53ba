import { beforeAll, describe, expect, it } from 'vitest';
import { addNote } from '@/lib/cases/notes/add-note';
import { retractNote } from '@/lib/cases/notes/retract-note';
import { revealNotes } from '@/lib/cases/notes/reveal-notes';
import { decideIdentification } from '@/lib/cases/decide-identification';
import { readCase } from '@/lib/cases/read-case';
import { recordCase } from '@/lib/cases/record-case';
import { asSystem } from '@/lib/db/as-actor';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let office: Office;
let code: string;
beforeAll(async () => {
  office = await openOffice();
  ({ code } = await recordCase(office.people.workerA, someAnswers));
});

describe('a note', () => {
  it('is sealed, opens for the team, and every look is audited', async () => {
    const { workerA, otherWorkerA } = office.people;
    await addNote(workerA, code, { text: '상담을 마쳤다. CANARY' });
    const rows = await asSystem(office.organizationId, (tx) =>
      tx.caseText.findMany({ where: { kind: 'Note' } }),
    );
    expect(rows).toHaveLength(1);
    expect(Buffer.from(rows[0]?.sealed ?? []).includes('CANARY')).toBe(false);
    const [note] = await revealNotes(otherWorkerA, code);
    expect(note).toMatchObject({ text: '상담을 마쳤다. CANARY', author: 'workerA', retractionReason: null });
    const looks = await asSystem(office.organizationId, (tx) =>
      tx.auditEvent.count({ where: { action: 'case.textRevealed', actorId: otherWorkerA.userId } }),
    );
    expect(looks).toBe(1);
  });

  it('that identifies someone is refused before it is kept', async () => {
    const { workerA } = office.people;
    const before = (await revealNotes(workerA, code)).length;
    await expect(addNote(workerA, code, { text: 'Her number is 010-2345-6789' })).rejects.toMatchObject({
      code: 'IDENTIFYING_TEXT',
    });
    expect(await revealNotes(workerA, code)).toHaveLength(before);
  });

  it('is struck through once, and stays readable unless it could identify someone', async () => {
    const { workerA } = office.people;
    const wrong = await addNote(workerA, code, { text: 'This was another case.' });
    const risky = await addNote(workerA, code, { text: 'A small detail too many.' });
    await retractNote(workerA, code, { id: wrong.id, reason: 'WrongCase' });
    await retractNote(workerA, code, { id: risky.id, reason: 'TooIdentifying' });
    const notes = new Map((await revealNotes(workerA, code)).map((note) => [note.id, note]));
    expect(notes.get(wrong.id)).toMatchObject({
      text: 'This was another case.',
      retractionReason: 'WrongCase',
    });
    expect(notes.get(risky.id)).toMatchObject({ text: '', retractionReason: 'TooIdentifying' });
    await expect(retractNote(workerA, code, { id: wrong.id, reason: 'Mistaken' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED_NOW',
    });
  });

  it('is out of reach of everyone else', async () => {
    const { otherWorkerA, workerB, supervisorB, reportOfficer, administrator, partner } = office.people;
    await expect(addNote(otherWorkerA, code, { text: 'Not mine.' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    for (const stranger of [workerB, supervisorB]) {
      await expect(revealNotes(stranger, code)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    for (const stranger of [reportOfficer, administrator, partner]) {
      await expect(revealNotes(stranger, code)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});

describe('a finding', () => {
  const findings = () =>
    asSystem(office.organizationId, (tx) =>
      tx.identificationFinding.findMany({
        where: { case: { is: { code } } },
        orderBy: { recordedAt: 'asc' },
      }),
    );

  it('is there only once a person decided, with who decided what', async () => {
    const { workerA, supervisorA } = office.people;
    expect(await findings()).toEqual([]);
    await decideIdentification(workerA, code, {
      traffickingStatus: 'PossibleVictimOfTrafficking',
      statusDecidedBy: 'NGO',
    });
    await decideIdentification(supervisorA, code, {
      traffickingStatus: 'ActualVictimOfTrafficking',
      statusDecidedBy: 'CourtOrProsecution',
    });
    expect(await findings()).toMatchObject([
      { status: 'PossibleVictimOfTrafficking', decidedBy: 'NGO', recordedById: workerA.userId },
      {
        status: 'ActualVictimOfTrafficking',
        decidedBy: 'CourtOrProsecution',
        recordedById: supervisorA.userId,
      },
    ]);
    const { answers } = await readCase(workerA, code);
    expect(answers).toMatchObject({
      traffickingStatus: 'ActualVictimOfTrafficking',
      statusDecidedBy: 'CourtOrProsecution',
    });
  });
});
