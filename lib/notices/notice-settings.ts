import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';
import { env } from '@/lib/core/env';
import { AppError } from '@/lib/core/errors';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { openMailAddress, sealMailAddress } from './mail-address';

/** Where notices go beside the page itself. */
export const noticeSettingsSchema = z.strictObject({
  mailFrequency: z.enum(['never', 'each', 'daily']),
  /** Empty: none is kept. */
  mailAddress: z.union([z.literal(''), z.email('key:mailShape').max(200)]).default(''),
});

export interface NoticeSettings {
  mailFrequency: string;
  mailAddress: string;
  /** A mail server is set up at all. */
  isMailOn: boolean;
}

/** The actor's own settings. */
export async function readNoticeSettings(actor: Actor): Promise<NoticeSettings> {
  requirePermission(actor, 'notice.read');
  const { organizationId, userId } = actor;
  const account = await asActor(actor, (tx) =>
    tx.user.findFirstOrThrow({
      where: { organizationId, id: userId },
      select: { mailAddress: true, mailFrequency: true },
    }),
  );
  return {
    mailFrequency: account.mailFrequency,
    mailAddress: account.mailAddress ? openMailAddress(organizationId, userId, account.mailAddress) : '',
    isMailOn: env().smtpUrl !== null,
  };
}

/** Changes the actor's own settings; the address is sealed. INVALID when mail is wanted and no address is given. */
export async function changeNoticeSettings(actor: Actor, input: unknown): Promise<void> {
  requirePermission(actor, 'notice.read');
  const { mailFrequency, mailAddress } = parseInput(noticeSettingsSchema, input);
  if (mailFrequency !== 'never' && mailAddress === '') {
    throw new AppError('INVALID', 'No address.', { mailAddress: 'mailShape' });
  }
  const { organizationId, userId } = actor;
  await asActor(actor, async (tx) => {
    await tx.user.updateMany({
      where: { organizationId, id: userId },
      data: {
        mailFrequency,
        mailAddress: mailAddress === '' ? null : sealMailAddress(organizationId, userId, mailAddress),
      },
    });
    await appendAudit(tx, actor, { action: 'notices.changed', subjectId: userId, detail: { mailFrequency } });
  });
}
