import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { issueToken } from '@/lib/auth/issue-token';
import { type Role, systemActor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { parseInput } from '@/lib/core/parse';
import { asSystem } from '@/lib/db/as-actor';
import { listOrganizationIds } from '@/lib/db/across-organizations';
import { prepareAccounts } from './accounts';
import { addCaseload } from './add-caseload';
import { addOrganization, practiceName } from './add-organization';
import { daysBefore, historyDays } from './calendar';
import { createCodeDraw } from './code-draw';

/** How large, and which one: the same seed gives the same cases. */
export const buildPracticeSchema = z.strictObject({
  cases: z.int().min(1).max(2_000_000),
  seed: z.int().min(0).max(4_294_967_295),
});

export interface BuildPracticeInput extends z.input<typeof buildPracticeSchema> {
  /** Called as cases are added. */
  onProgress?: (progress: PracticeProgress) => void;
}

export interface PracticeProgress {
  done: number;
  total: number;
}

/** An account with the secrets that are shown once. */
export interface PracticeAccount {
  role: Role;
  username: string;
  displayName: string;
  team: string | null;
  partner: string | null;
  password: string;
  /** A personal access token for the HTTP interface. */
  token: string;
}

export interface PracticeReport {
  organizationId: string;
  organization: string;
  cases: number;
  referrals: number;
  seconds: number;
  /** One of each role first. */
  accounts: PracticeAccount[];
}

/**
 * Builds a fictional organisation with its people, partners, cases and referrals, all in one transaction, so that
 * nothing half-built stays behind. NOT_ALLOWED_NOW where there is an organisation that is not for practice: the two
 * never mix. Secrets are random; everything else comes from the seed and from today's date.
 */
export async function buildPractice({ onProgress, ...input }: BuildPracticeInput): Promise<PracticeReport> {
  const { cases, seed } = parseInput(buildPracticeSchema, input);
  const startedAt = performance.now();
  await assertOnlyPractice();
  const organizationId = newId();
  const system = systemActor(organizationId);
  const accounts = await prepareAccounts();
  const today = now();

  const referrals = await asSystem(
    organizationId,
    async (tx) => {
      const crew = await addOrganization(tx, organizationId, accounts, daysBefore(today, historyDays + 30));
      const added = await addCaseload(tx, {
        crew,
        cases,
        seed,
        today,
        newCode: createCodeDraw(),
        onCases: (done) => onProgress?.({ done, total: cases }),
      });
      await appendAudit(tx, system, { action: 'practice.built', detail: { cases, seed } });
      return added;
    },
    { timeoutMs: 120_000 + cases * 20 },
  );

  const shown: PracticeAccount[] = [];
  for (const { role, username, displayName, team, partner, password } of accounts) {
    const token = await issueToken(system, { username, label: 'Practice' });
    shown.push({ role, username, displayName, team, partner, password, token });
  }
  return {
    organizationId,
    organization: practiceName,
    cases,
    referrals,
    seconds: (performance.now() - startedAt) / 1000,
    accounts: shown,
  };
}

/** Practice data never comes into an installation with an organisation of its own. */
async function assertOnlyPractice(): Promise<void> {
  for (const organizationId of await listOrganizationIds()) {
    const found = await asSystem(organizationId, (tx) =>
      tx.organization.findUnique({ where: { id: organizationId }, select: { isPractice: true } }),
    );
    if (found && !found.isPractice) {
      throw new AppError('NOT_ALLOWED_NOW', 'There is an organisation that is not for practice.');
    }
  }
}
