import 'server-only';
import { loadMessages } from '@/i18n/messages';
import { dayMs, now } from '@/lib/core/clock';
import { defaultLocale, isLocale } from '@/lib/core/locale';
import { log } from '@/lib/core/log';
import { asSystem } from '@/lib/db/as-actor';
import { openMailAddress } from './mail-address';
import { openPostOffice, type PostOffice } from './post-office';

interface Reader {
  id: string;
  locale: string;
  mailAddress: Uint8Array | null;
  mailFrequency: string;
}

/**
 * Sends each person who wants it one mail that there is something, in their language and under the organisation's own
 * name for the product: no kind, no code, no link, no count. `each`: with the next turn of the clock; `daily`: at most
 * one in 24 hours. The notices are marked before the mail goes, so that none is ever mailed twice; when the mail server
 * refuses, the mark is taken back and the next turn tries again. Returns how many mails went out.
 */
export async function mailNotices(
  organizationId: string,
  post: PostOffice | null = openPostOffice(),
): Promise<number> {
  if (post === null) return 0;
  const { productName, readers } = await asSystem(organizationId, async (tx) => ({
    productName:
      (await tx.organization.findFirst({ where: { id: organizationId }, select: { productName: true } }))
        ?.productName ?? '',
    readers: await tx.user.findMany({
      where: {
        organizationId,
        status: 'active',
        mailFrequency: { not: 'never' },
        mailAddress: { not: null },
        notices: { some: { readAt: null, mailedAt: null } },
      },
      select: { id: true, locale: true, mailAddress: true, mailFrequency: true },
    }),
  }));
  let mails = 0;
  for (const reader of readers) {
    // One after the other: a mail server is not to be pressed.
    const marked = await mark(organizationId, reader);
    if (!marked || !reader.mailAddress) continue;
    try {
      await post({
        to: openMailAddress(organizationId, reader.id, reader.mailAddress),
        subject: productName,
        text: await words(reader.locale),
      });
      mails += 1;
    } catch (error) {
      await unmark(organizationId, reader.id, marked);
      log('warn', 'mail.failed', { job: 'mail', errorName: error instanceof Error ? error.name : 'unknown' });
    }
  }
  return mails;
}

async function words(locale: string): Promise<string> {
  const { notices } = await loadMessages(isLocale(locale) ? locale : defaultLocale);
  return notices.mail;
}

/** Marks what this person has not been mailed about; null when it is not time, or another clock was first. */
async function mark(organizationId: string, { id, mailFrequency }: Reader): Promise<Date | null> {
  const at = now();
  return asSystem(organizationId, async (tx) => {
    if (mailFrequency === 'daily') {
      const dayAgo = new Date(at.getTime() - dayMs);
      const recent = await tx.notice.count({
        where: { organizationId, userId: id, mailedAt: { gt: dayAgo } },
      });
      if (recent > 0) return null;
    }
    const marked = await tx.notice.updateMany({
      where: { organizationId, userId: id, readAt: null, mailedAt: null },
      data: { mailedAt: at },
    });
    return marked.count > 0 ? at : null;
  });
}

async function unmark(organizationId: string, userId: string, at: Date): Promise<void> {
  await asSystem(organizationId, (tx) =>
    tx.notice.updateMany({ where: { organizationId, userId, mailedAt: at }, data: { mailedAt: null } }),
  );
}
