import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type HtcdsField, htcdsFields, keeping, withholding } from '@/lib/vocabulary/htcds-fields';

function placeOf(field: HtcdsField): string {
  if ('withheld' in field) return `withheld | ${withholding[field.withheld]}`;
  return `\`${field.column}\` | ${field.as ? keeping[field.as] : 'as it is'}`;
}

/** docs/htcds.md, made from lib/vocabulary/htcds-fields.ts; a test holds the file to it. */
export function htcdsPage(): string {
  const rows = (isCore: boolean) =>
    htcdsFields
      .filter((field) => field.isCore === isCore)
      .map((field) => `| \`${field.name}\` | ${placeOf(field)} |`)
      .join('\n');
  return `# HTCDS 2.0, field by field

Made from \`lib/vocabulary/htcds-fields.ts\` by \`scripts/htcds-page.ts\`. The Human Trafficking Case Data Standard 2.0 (IOM,
24 December 2021, CC BY 4.0) has 84 fields, 40 of them core. This is where each lives in Rowan, or why it does not. Values
are the standard’s own names; codes that begin with \`X_\` are ours and fold to a named value on export.

## Core fields

| Field | Where | How or why |
| --- | --- | --- |
${rows(true)}

## Other fields

| Field | Where | How or why |
| --- | --- | --- |
${rows(false)}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile('docs/htcds.md', htcdsPage());
