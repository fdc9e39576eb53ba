import 'server-only';
import { z } from 'zod';
import { appendAudit } from '@/lib/audit/append';
import { requirePermission } from '@/lib/auth/permissions';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { AppError } from '@/lib/core/errors';
import { locales } from '@/lib/core/locale';
import { parseInput } from '@/lib/core/parse';
import { asActor } from '@/lib/db/as-actor';
import { screenOrBlock } from '@/lib/privacy/screening/screen';
import { keptCodes } from '@/lib/vocabulary/answers';
import { listNames } from '@/lib/vocabulary/lists';

/** Longest own word, in UTF-16 units. */
export const labelMaxLength = 80;

/** An organisation's own word for a code in one language; null or empty: the standard label again. */
export const changeLabelSchema = z
  .strictObject({
    list: z.enum(listNames, 'key:unknownCode'),
    code: z.string().max(60),
    locale: z.enum(locales),
    // One line: a label stands in tables, choices and headings.
    label: z
      .string()
      .trim()
      .max(labelMaxLength, 'key:tooLong')
      .regex(/^\P{Cc}*$/u)
      .nullable(),
  })
  .refine(({ list, code }) => keptCodes(list).includes(code), { path: ['code'], error: 'key:unknownCode' });

/**
 * Gives a code the organisation's own word in one language, or takes it back. A label is read by everyone on every
 * record, so nothing that may identify a person is taken, not even after a second look: IDENTIFYING_TEXT.
 */
export async function changeLabel(actor: Actor, input: unknown): Promise<void> {
  requirePermission(actor, 'label.manage');
  const { list, code, locale, label } = parseInput(changeLabelSchema, input);
  if (label && screenOrBlock(label).verdict !== 'clear') {
    throw new AppError('IDENTIFYING_TEXT', 'A finding in a label.', { label: 'identifyingText' });
  }
  const { organizationId, userId } = actor;
  const key = { organizationId, list, code, locale };
  await asActor(actor, async (tx) => {
    if (label) {
      const written = { label, changedById: userId, changedAt: now() };
      await tx.labelOverride.upsert({
        where: { organizationId_list_code_locale: key },
        create: { ...key, ...written },
        update: written,
        select: { code: true },
      });
    } else {
      const cleared = await tx.labelOverride.deleteMany({ where: key });
      if (cleared.count === 0) return;
    }
    await appendAudit(tx, actor, {
      action: 'label.changed',
      detail: { list, code, locale, isStandard: !label },
    });
  });
}
