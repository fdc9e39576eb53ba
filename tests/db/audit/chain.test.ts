import { beforeEach, describe, expect, it } from 'vitest';
import { appendAudit } from '@/lib/audit/append';
import { verifyChain } from '@/lib/audit/verify';
import { recordCase } from '@/lib/cases/record-case';
import { readCase } from '@/lib/cases/read-case';
import { asActor, asSystem } from '@/lib/db/as-actor';
import { asOwner } from '@/lib/db/owner-connection';
import { ownerUrl } from '@/tests/db/database';
import { type Office, openOffice, someAnswers } from '@/tests/db/office';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  const { workerA } = office.people;
  const { code } = await recordCase(workerA, someAnswers);
  for (let read = 0; read < 8; read += 1) await readCase(workerA, code);
});

/** What only the server's owner can do: change the record with its triggers switched off. */
async function tamper(statement: string, values: unknown[] = []): Promise<void> {
  await asOwner(ownerUrl, async (owner) => {
    await owner.query('SET session_replication_role = replica');
    await owner.query(statement, [office.organizationId, ...values]);
    await owner.query('SET session_replication_role = origin');
  });
}

const at = (seq: number) => `"organizationId" = $1 AND "seq" = ${seq}`;

describe('the audit chain', () => {
  it('is whole after ordinary use, with one entry for each read and write', async () => {
    const report = await verifyChain(office.organizationId);
    expect(report).toMatchObject({ ok: true, entries: 9 });
  });

  it.each([
    ['an edited field', `UPDATE "AuditEvent" SET "action" = 'case.changed' WHERE ${at(4)}`, 4, 'altered'],
    ['an edited detail', `UPDATE "AuditEvent" SET "detail" = '{"count": 1}' WHERE ${at(3)}`, 3, 'altered'],
    ['a moved time', `UPDATE "AuditEvent" SET "at" = "at" - interval '1 day' WHERE ${at(5)}`, 5, 'altered'],
    ['another actor', `UPDATE "AuditEvent" SET "actorId" = gen_random_uuid() WHERE ${at(2)}`, 2, 'altered'],
    ['a removed entry', `DELETE FROM "AuditEvent" WHERE ${at(5)}`, 5, 'gap'],
    ['a cut tail', `DELETE FROM "AuditEvent" WHERE "organizationId" = $1 AND "seq" > 6`, 7, 'headMoved'],
    [
      'two swapped entries',
      `UPDATE "AuditEvent" SET "seq" = CASE "seq" WHEN 3 THEN 104 ELSE 103 END WHERE "organizationId" = $1 AND "seq" IN (3, 4)`,
      3,
      'gap',
    ],
    [
      'a replayed entry',
      `UPDATE "AuditEvent" e SET "actorId" = o."actorId", "at" = o."at", "hash" = o."hash", "previousHash" = o."previousHash"
       FROM "AuditEvent" o WHERE e."organizationId" = $1 AND o."organizationId" = $1 AND e."seq" = 7 AND o."seq" = 3`,
      7,
      'broken',
    ],
  ])('names the first bad entry after %s', async (_, statement, firstBadSeq, reason) => {
    await tamper(statement);
    expect(await verifyChain(office.organizationId)).toMatchObject({ ok: false, firstBadSeq, reason });
  });

  it('finds a cut tail whose head was moved too only through a checkpoint kept elsewhere', async () => {
    const whole = await verifyChain(office.organizationId);
    if (!whole.ok) throw new Error('The chain is broken.');
    const checkpoint = { organizationId: office.organizationId, seq: whole.entries, hash: whole.lastHash };
    await tamper(`DELETE FROM "AuditEvent" WHERE "organizationId" = $1 AND "seq" > 6`);
    await tamper(
      `UPDATE "AuditHead" SET "seq" = 6, "hash" = (SELECT "hash" FROM "AuditEvent" WHERE ${at(6)}) WHERE "organizationId" = $1`,
    );
    expect(await verifyChain(office.organizationId)).toMatchObject({ ok: true, entries: 6 });
    expect(await verifyChain(office.organizationId, checkpoint)).toMatchObject({
      ok: false,
      reason: 'checkpoint',
    });
  });

  it('cannot be changed by the application, nor written past its function', async () => {
    const { workerA, administrator } = office.people;
    for (const actor of [workerA, administrator]) {
      await expect(asActor(actor, (tx) => tx.auditEvent.deleteMany())).rejects.toMatchObject({
        sqlState: '42501',
      });
      await expect(
        asActor(actor, (tx) => tx.auditEvent.updateMany({ data: { action: 'x' } })),
      ).rejects.toMatchObject({ sqlState: '42501' });
      await expect(asActor(actor, (tx) => tx.$executeRaw`TRUNCATE "AuditEvent"`)).rejects.toMatchObject({
        sqlState: '42501',
      });
      await expect(asActor(actor, (tx) => tx.auditHead.deleteMany())).rejects.toMatchObject({
        sqlState: '42501',
      });
    }
    await expect(asOwner(ownerUrl, (owner) => owner.query('DELETE FROM "AuditEvent"'))).rejects.toThrow(
      'append-only',
    );
  });

  it('has no gap after many writers at once, some of which fail after their entry', async () => {
    const { organizationId } = office;
    const writes = Array.from({ length: 40 }, (_, index) =>
      asSystem(organizationId, async (tx) => {
        await appendAudit(tx, office.people.workerA, { action: 'cases.listed' });
        if (index % 4 === 0) throw new Error('after the entry');
      }).catch(() => undefined),
    );
    await Promise.all(writes);
    expect(await verifyChain(organizationId)).toMatchObject({ ok: true, entries: 9 + 30 });
  });

  it('fails the read when the entry cannot be written', async () => {
    const { workerA } = office.people;
    const { code } = await recordCase(workerA, someAnswers);
    await tamper(`UPDATE "AuditHead" SET "seq" = 1 WHERE "organizationId" = $1`);
    await expect(readCase(workerA, code)).rejects.toThrow();
  });
});
