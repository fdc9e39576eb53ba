import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isFinal, referralActs, referralStatuses, referralTransitions } from '@/lib/referrals/status';

const words = {
  requester: 'who asked',
  reviewer: 'a supervisor who did not ask',
  decider: 'who decided, within the seconds it is held',
  staff: 'who asked, works the case or supervises',
  partner: 'the partner',
  system: 'Rowan',
} as const;

/** `docs/referral-states.md`: the status table as a picture and as a table, made from lib/referrals/status.ts. */
export function referralStatesPage(): string {
  const arrows = referralActs.flatMap((act) => {
    const { from, to } = referralTransitions[act];
    return from.map((status) => `  ${status} --> ${to}: ${act}`);
  });
  const ends = referralStatuses.filter(isFinal).map((status) => `  ${status} --> [*]`);
  const rows = referralActs.map((act) => {
    const { from, to, by } = referralTransitions[act];
    return `| ${act} | ${from.join(', ')} | ${to} | ${words[by]} |`;
  });
  return `# A referral’s states

Made from \`lib/referrals/status.ts\` by \`scripts/referral-states-page.ts\`; a test holds the database’s own table equal, and
\`tests/db/referrals/referral-machine.test.ts\` tries every act by every kind of person in every state, against rules
written a second time in plain words. What is not here cannot happen.

\`\`\`mermaid
stateDiagram-v2
  [*] --> Draft
${arrows.join('\n')}
${ends.join('\n')}
\`\`\`

| Act | From | To | By |
| --- | --- | --- | --- |
${rows.join('\n')}

Nobody decides what they asked for. Approving freezes and signs the packet; on screen it goes out ten seconds later, and
until then the decision can be undone. \`SendUrgently\` skips the wait and nothing else: a do-not-share rule and a person’s
no stop it, and someone else has to close its review within 24 hours. A person’s withdrawal of consent withdraws or revokes
every open referral at once. \`Expire\` comes when the packet can no longer be read.
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeFile('docs/referral-states.md', referralStatesPage());
