import { z } from 'zod';
import type { Tx } from '@/lib/db/as-actor';
import type { Prisma } from '@/prisma/generated/prisma/client';

/** One field that changed. Null: it is sealed, and its words are not kept here. People and teams by name. */
export interface FieldChange {
  /** Path of `answersByPath`, or a field of the case's life. */
  field: string;
  before: string[] | null;
  after: string[] | null;
}

/** A field that changed, when and by whom. */
export interface ChangeRow extends FieldChange {
  id: string;
  /** ISO 8601, UTC. */
  at: string;
  /** Null: Rowan itself. */
  by: string | null;
}

export const changeSelect = {
  id: true,
  at: true,
  field: true,
  before: true,
  after: true,
  actor: { select: { displayName: true } },
} as const satisfies Prisma.CaseChangeSelect;

type ChangeRecord = Prisma.CaseChangeGetPayload<{ select: typeof changeSelect }>;

const values = z.array(z.union([z.string(), z.number()])).nullable();

function readValues(stored: unknown): string[] | null {
  return values.parse(stored)?.map(String) ?? null;
}

/** Fields whose values are ids of people or teams. */
const namedFields = ['assignedTo', 'team', 'offeredTeam'];

/** Rows of the change log; ids of people and teams become names. */
export async function toChangeRows(
  tx: Tx,
  organizationId: string,
  records: readonly ChangeRecord[],
): Promise<ChangeRow[]> {
  const rows = records.map(({ id, at, field, before, after, actor }) => ({
    id,
    at: at.toISOString(),
    by: actor?.displayName ?? null,
    field,
    before: readValues(before),
    after: readValues(after),
  }));
  const ids = rows
    .filter(({ field }) => namedFields.includes(field))
    .flatMap(({ before, after }) => [...(before ?? []), ...(after ?? [])]);
  const names = await namesOf(tx, organizationId, ids);
  const named = (list: string[] | null) => list?.map((id) => names.get(id) ?? id) ?? null;
  return rows.map((row) =>
    namedFields.includes(row.field) ? { ...row, before: named(row.before), after: named(row.after) } : row,
  );
}

/** Names of people and teams by id. */
export async function namesOf(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const where = { organizationId, id: { in: [...new Set(ids)] } };
  const people = await tx.user.findMany({ where, select: { id: true, displayName: true } });
  const teams = await tx.team.findMany({ where, select: { id: true, name: true } });
  return new Map([
    ...people.map(({ id, displayName }): [string, string] => [id, displayName]),
    ...teams.map(({ id, name }): [string, string] => [id, name]),
  ]);
}
