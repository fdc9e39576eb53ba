import { z } from 'zod';
import type { Publication } from '@/lib/privacy/tables/publication';
import { reportDimensions, type ReportName } from '@/lib/reports/definitions';

/** Why a cell of a protected table is blank; for those who prepare and approve a release, never in a file. */
export const blankReasons = ['small', 'group', 'contributors', 'complementary'] as const;

export type BlankReason = (typeof blankReasons)[number];

/** A cell of one period's table, as kept: codes in the order of the report's dimensions, `null` for the total. */
const keptCellSchema = z.tuple([z.array(z.string().nullable()), z.int().min(0).nullable()]);

const publicationSchema = z.object({
  dimensions: z.array(z.object({ name: z.string(), codes: z.array(z.string()) })),
  zeros: z.enum(['shown', 'groups', 'any']),
  cells: z.array(keptCellSchema),
});

export const blanksSchema = z.array(z.tuple([z.array(z.string().nullable()), z.enum(blankReasons)]));

/** A publication as it is kept in the register. */
export function toKept({ dimensions, zeros, cells }: Publication): z.infer<typeof publicationSchema> {
  return {
    dimensions: dimensions.map(({ name, codes }) => ({ name, codes: [...codes] })),
    zeros,
    cells: cells.map(({ codes, value }) => [dimensions.map(({ name }) => codes[name] ?? null), value]),
  };
}

/** Reads a kept publication. */
export function fromKept(document: unknown): Publication {
  const { dimensions, zeros, cells } = publicationSchema.parse(document);
  const names = dimensions.map(({ name }) => name);
  return {
    dimensions,
    zeros,
    cells: cells.map(([codes, value]) => ({
      codes: Object.fromEntries(names.map((name, at) => [name, codes[at] ?? null])),
      value,
    })),
  };
}

/** A cell's codes as a list, in the order of the report's dimensions. */
export function codesInOrder(
  codes: Readonly<Record<string, string | null>>,
  report: ReportName,
): (string | null)[] {
  return reportDimensions[report].map(({ name }) => codes[name] ?? null);
}
