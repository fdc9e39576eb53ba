import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A column as prisma/schema describes it. */
export interface DescribedColumn {
  table: string;
  column: string;
  /** Prisma's scalar type, e.g. `String`, `DateTime`. */
  type: string;
  isList: boolean;
  /** The `///` line above it. */
  comment: string;
  /** True for a relation field, which is no column. */
  isRelation: boolean;
}

const scalars = [
  'String',
  'Int',
  'Boolean',
  'DateTime',
  'Bytes',
  'Json',
  'Role',
  'UserStatus',
  'PartnerStatus',
  'ReferralStatus',
  'ReleaseKind',
  'ReleaseAudience',
  'ReleaseStatus',
  'BigInt',
];

/** Every field of every model, read from the schema's text: the comments are not in Prisma's own model. */
export function describedColumns(): DescribedColumn[] {
  const folder = path.resolve('prisma/schema');
  const found: DescribedColumn[] = [];
  for (const file of readdirSync(folder)) {
    let table = '';
    let comment = '';
    for (const line of readFileSync(path.join(folder, file), 'utf8').split('\n')) {
      const model = /^model (\w+) \{/u.exec(line);
      if (model?.[1]) table = model[1];
      if (line.startsWith('}')) table = '';
      const doc = /^\s*\/\/\/ ?(.*)$/u.exec(line);
      if (doc) {
        comment = doc[1] ?? '';
        continue;
      }
      const field = /^ {2}(\w+)\s+(\w+)(\[\])?\??(\s|$)/u.exec(line);
      if (table !== '' && field?.[1] && field[2]) {
        const type = field[2];
        found.push({
          table,
          column: field[1],
          type,
          isList: field[3] !== undefined,
          comment,
          isRelation: !scalars.includes(type),
        });
      }
      comment = '';
    }
  }
  return found;
}
