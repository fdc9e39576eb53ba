import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { permissions } from '@/lib/auth/permissions';
import { roles } from '@/lib/core/actor';

/** docs/permissions.md, made from the one table in lib/auth/permissions.ts; a test holds the file to it. */
export function permissionsPage(): string {
  const actions = [...new Set(roles.flatMap((role) => Object.keys(permissions[role])))].toSorted();
  const scopeOf = (role: (typeof roles)[number], action: string) =>
    Object.entries(permissions[role]).find(([name]) => name === action)?.[1] ?? '–';
  const rows = actions.map(
    (action) => `| \`${action}\` | ${roles.map((role) => scopeOf(role, action)).join(' | ')} |`,
  );
  return `# Who may do what

Made from \`lib/auth/permissions.ts\` by \`scripts/permissions-page.ts\`. What is not here is refused. _own_: assigned to the
person, or sent to the partner; _team_: their team's; _organization_: everything in the organisation. A travelling account
may only record cases. Nobody decides a referral they asked for.

| | ${roles.join(' | ')} |
| --- | ${roles.map(() => '---').join(' | ')} |
${rows.join('\n')}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeFile('docs/permissions.md', permissionsPage());
