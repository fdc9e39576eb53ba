import type { Prisma } from '@/prisma/generated/prisma/client';

const person = { select: { displayName: true } } as const;

/** What a case's timeline is told from, beside its changes. */
export const timelineSelect = {
  id: true,
  createdAt: true,
  recordedBy: person,
  referrals: {
    select: {
      service: true,
      events: { select: { act: true, actorId: true, at: true }, orderBy: { ordinal: 'desc' } },
    },
  },
  consents: {
    select: {
      scope: true,
      state: true,
      givenBy: true,
      givenHow: true,
      recordedById: true,
      recordedAt: true,
    },
  },
  findings: { select: { status: true, decidedBy: true, recordedAt: true, recordedBy: person } },
  tasks: {
    select: {
      kind: true,
      createdAt: true,
      createdBy: person,
      completedAt: true,
      completedBy: person,
      outcome: true,
    },
  },
  texts: {
    select: { createdAt: true, author: person, retractedAt: true, retractionReason: true },
    where: { kind: 'Note' },
  },
} as const satisfies Prisma.CaseSelect;
