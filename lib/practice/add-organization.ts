import 'server-only';
import { appendAudit } from '@/lib/audit/append';
import { systemActor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/as-actor';
import type { NewAccount } from './accounts';
import type { PastEntry } from './audit-ledger';
import type { Crew, Member } from './crew';
import { partnerRows, ruleRows } from './directory-rows';
import { practiceTeams } from './people';

/** Shown to its members; every screen marks it as practice besides. */
export const practiceName = 'Willow Desk (practice)';

/**
 * Makes the fictional organisation as of `foundedAt`: teams, directory, do-not-share rules and accounts, with their
 * audit entries. Returns who does what in it.
 */
export async function addOrganization(
  tx: Tx,
  organizationId: string,
  accounts: readonly NewAccount[],
  foundedAt: Date,
): Promise<Crew> {
  const createdAt = foundedAt;
  await tx.organization.createMany({
    data: { id: organizationId, name: practiceName, isPractice: true, createdAt },
  });
  const teams = practiceTeams.map((name) => ({ organizationId, id: newId(), name, createdAt }));
  await tx.team.createMany({ data: teams });
  const partners = partnerRows(organizationId, { foundedAt, today: now() });
  await tx.partner.createMany({ data: partners });
  const idOf = (rows: readonly { id: string; name: string }[], name: string | null) =>
    rows.find((row) => row.name === name)?.id ?? null;
  await tx.user.createMany({
    data: accounts.map(({ userId, username, displayName, role, team, partner, locale, passwordHash }) => ({
      organizationId,
      id: userId,
      username,
      displayName,
      role,
      teamId: idOf(teams, team),
      partnerId: idOf(partners, partner),
      passwordHash,
      locale,
      createdAt,
    })),
  });

  const administrator = accounts.find(({ role }) => role === 'administrator');
  const rules = administrator
    ? ruleRows(organizationId, partners, { createdById: administrator.userId, createdAt })
    : [];
  await tx.doNotShareRule.createMany({ data: rules });
  const by = { at: foundedAt, ...(administrator && { actor: administrator }) };
  const entries: PastEntry[] = [
    { action: 'organization.created', at: foundedAt },
    ...teams.map(({ id }): PastEntry => ({ action: 'team.created', subjectId: id, ...by })),
    ...partners.map(({ id }): PastEntry => ({ action: 'partner.added', subjectId: id, ...by })),
    ...rules.map(({ id, reason, liftableBy }): PastEntry => ({
      action: 'rule.added',
      subjectId: id,
      ...by,
      detail: { reason, liftableBy },
    })),
    ...accounts.map(({ userId, role }): PastEntry => ({
      action: 'person.joined',
      subjectId: userId,
      at: foundedAt,
      detail: { role },
    })),
  ];
  await appendAudit(tx, systemActor(organizationId), ...entries);
  return {
    organizationId,
    teams: teams.map(({ id, name }) => ({
      teamId: id,
      caseworkers: accounts.filter(({ role, team }) => role === 'caseworker' && team === name),
      supervisors: accounts.filter(({ role, team }) => role === 'supervisor' && team === name),
    })),
    partners: new Map(
      partners.map(({ id, name }) => {
        const account: Member | undefined = accounts.find(({ partner }) => partner === name);
        return [name, { partnerId: id, account: account ?? null }];
      }),
    ),
  };
}
