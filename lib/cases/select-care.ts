import type { Prisma } from '@/prisma/generated/prisma/client';

/** Columns behind what surrounds a case's answers: consents by recipient, findings, how much was written. */
export const caseCareSelect = {
  openFlags: true,
  closureReason: true,
  erasedAt: true,
  mergedInto: { select: { code: true } },
  consents: {
    select: {
      id: true,
      scope: true,
      state: true,
      givenBy: true,
      givenHow: true,
      partnerId: true,
      recordedAt: true,
      expiresAt: true,
      partner: { select: { name: true } },
    },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
  },
  findings: {
    select: {
      status: true,
      decidedBy: true,
      recordedAt: true,
      recordedBy: { select: { displayName: true } },
    },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
  },
  texts: { select: { kind: true } },
} as const satisfies Prisma.CaseSelect;

type CareRecord = Prisma.CaseGetPayload<{ select: typeof caseCareSelect }>;

/** One consent as it was recorded. */
export interface ConsentEntry {
  id: string;
  scope: string;
  state: string;
  givenBy: string | null;
  givenHow: string | null;
  /** The recipient it is about; null: any. */
  partner: string | null;
  /** ISO 8601, UTC. */
  recordedAt: string;
  expiresAt: string | null;
  /** The newest of its scope and recipient: the one that holds. */
  isNewest: boolean;
}

/** A person's decision about trafficking. */
export interface Finding {
  status: string;
  decidedBy: string;
  recordedBy: string;
  /** ISO 8601, UTC. */
  recordedAt: string;
}

/** What surrounds a case's answers. */
export interface CaseCare {
  openFlags: string[];
  closureReason: string | null;
  isErased: boolean;
  /** Code of the case this one was merged into. */
  mergedInto: string | null;
  consentRecords: ConsentEntry[];
  findings: Finding[];
  hasNarrative: boolean;
  noteCount: number;
}

export function toCaseCare(record: CareRecord): CaseCare {
  const seen = new Set<string>();
  return {
    openFlags: record.openFlags,
    closureReason: record.closureReason,
    isErased: record.erasedAt !== null,
    mergedInto: record.mergedInto?.code ?? null,
    consentRecords: record.consents.map(({ partner, partnerId, recordedAt, expiresAt, ...consent }) => {
      const about = `${consent.scope} ${partnerId}`;
      const isNewest = !seen.has(about);
      seen.add(about);
      return {
        ...consent,
        partner: partner?.name ?? null,
        recordedAt: recordedAt.toISOString(),
        expiresAt: expiresAt?.toISOString() ?? null,
        isNewest,
      };
    }),
    findings: record.findings.map(({ recordedBy, recordedAt, ...finding }) => ({
      ...finding,
      recordedBy: recordedBy.displayName,
      recordedAt: recordedAt.toISOString(),
    })),
    hasNarrative: record.texts.some(({ kind }) => kind === 'Narrative'),
    noteCount: record.texts.filter(({ kind }) => kind === 'Note').length,
  };
}
