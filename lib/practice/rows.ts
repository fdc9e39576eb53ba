import type {
  Case,
  CaseChange,
  CaseFlag,
  CaseKey,
  CaseMerge,
  CaseTask,
  CaseText,
  Consent,
  ExploitationEpisode,
  Person,
  Referral,
  ReferralEvent,
  ReferralPacket,
  RouteLeg,
} from '@/prisma/generated/prisma/client';

/** A row with every column, as `jsonb_populate_recordset` reads it: bytes in PostgreSQL's hex form. */
export type Row<Model> = {
  [Column in keyof Model]: Model[Column] extends Uint8Array | null ? string | null : Model[Column];
};

/** All rows of a batch of cases, by table. */
export interface CaseBatch {
  Case: Row<Case>[];
  Person: Row<Person>[];
  ExploitationEpisode: Row<ExploitationEpisode>[];
  RouteLeg: Row<RouteLeg>[];
  Consent: Row<Consent>[];
  CaseKey: Row<CaseKey>[];
  CaseText: Row<CaseText>[];
  CaseTask: Row<CaseTask>[];
  CaseFlag: Row<CaseFlag>[];
  CaseMerge: Row<CaseMerge>[];
  CaseChange: Row<CaseChange>[];
  Referral: Row<Referral>[];
  ReferralPacket: Row<ReferralPacket>[];
  ReferralEvent: Row<ReferralEvent>[];
}

export function emptyBatch(): CaseBatch {
  return {
    Case: [],
    Person: [],
    ExploitationEpisode: [],
    RouteLeg: [],
    Consent: [],
    CaseKey: [],
    CaseText: [],
    CaseTask: [],
    CaseFlag: [],
    CaseMerge: [],
    CaseChange: [],
    Referral: [],
    ReferralPacket: [],
    ReferralEvent: [],
  };
}

/** PostgreSQL's hex form of bytes. */
export function hexBytes(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString('hex')}`;
}
