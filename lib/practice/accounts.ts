import 'server-only';
import { randomInt } from 'node:crypto';
import { hashPassword } from '@/lib/auth/password';
import type { Role } from '@/lib/core/actor';
import { newId } from '@/lib/core/ids';
import type { Locale } from '@/lib/core/locale';
import { findSignInCandidates } from '@/lib/db/across-organizations';
import { practicePartners, suspendedPartner } from './partners';
import { newPassword } from './passwords';
import { practiceStaff, type PracticeTeam } from './people';

/** An account about to be made; the password is here in clear once, to be printed. */
export interface NewAccount {
  userId: string;
  username: string;
  displayName: string;
  role: Role;
  team: PracticeTeam | null;
  /** Name in the directory. */
  partner: string | null;
  locale: Locale;
  password: string;
  passwordHash: string;
}

/**
 * The staff and one account for each partner that takes referrals, with fresh passwords. One of each role stands
 * first. Where a username is taken anywhere in this installation, all get the same random ending.
 */
export async function prepareAccounts(): Promise<NewAccount[]> {
  const partners = practicePartners
    .filter(({ name }) => name !== suspendedPartner)
    .map(({ name, username, languages }) => ({
      username,
      displayName: name,
      role: 'partner' as const,
      team: null,
      partner: name,
      locale: localeOf(languages),
    }));
  const staff = practiceStaff.map((member) => ({ ...member, partner: null }));
  const planned = firstOfEachRoleFirst([...staff, ...partners]);
  const ending = await freeEnding(planned.map(({ username }) => username));
  return Promise.all(
    planned.map(async (account) => {
      const password = newPassword();
      return {
        ...account,
        userId: newId(),
        username: account.username + ending,
        password,
        passwordHash: await hashPassword(password),
      };
    }),
  );
}

function localeOf(languages: readonly string[]): Locale {
  if (languages[0] === 'ko') return 'ko';
  return languages[0] === 'zh' ? 'zh-Hans' : 'en';
}

function firstOfEachRoleFirst<T extends { role: Role }>(accounts: readonly T[]): T[] {
  const first = accounts.filter((account) => accounts.find(({ role }) => role === account.role) === account);
  return [...first, ...accounts.filter((account) => !first.includes(account))];
}

async function freeEnding(usernames: readonly string[]): Promise<string> {
  for (let ending = ''; ; ending = `-${randomInt(1000, 10_000)}`) {
    const found = await Promise.all(usernames.map((username) => findSignInCandidates(username + ending)));
    if (found.every((candidates) => candidates.length === 0)) return ending;
  }
}
