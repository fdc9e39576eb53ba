import { describe, expect, it } from 'vitest';
import { asOwner } from '@/lib/db/owner-connection';
import { listNames } from '@/lib/vocabulary/lists';
import { ownerUrl } from '@/tests/db/database';
import { describedColumns } from './prisma-columns';

const columns = describedColumns().filter(({ isRelation }) => !isRelation);

/** Tables that describe a helped person or what was done for them. */
const aboutPeople = [
  'Case',
  'Person',
  'ExploitationEpisode',
  'RouteLeg',
  'CaseText',
  'CaseKey',
  'Consent',
  'Referral',
  'ReferralPacket',
  'ReferralEvent',
  'CaseDraft',
  'CaseChange',
  'IdentificationFinding',
  'CaseTask',
  'CaseFlag',
  'CaseMerge',
  'StatisticsPeriod',
  'PeriodTable',
  'Release',
  'ReleaseClasses',
  'RuleException',
  'PacketKey',
  'ReferralMessage',
  'PartnerLink',
  'IncomingReferral',
  'ReferralQuarter',
];

/** When Rowan itself did something. Nothing that happened to a person has a date. */
const systemTimes = [
  'createdAt',
  'updatedAt',
  'recordedAt',
  'expiresAt',
  'withdrawnAt',
  'submittedAt',
  'decidedAt',
  'sentAt',
  'answeredAt',
  'completedAt',
  'dueAt',
  'frozenAt',
  'revokedAt',
  'closedAt',
  'retainUntil',
  'erasedAt',
  'offeredAt',
  'retractedAt',
  'raisedAt',
  'resolvedAt',
  'mergedAt',
  'undoUntil',
  'undoneAt',
  'nextDueAt',
  'preparedAt',
  'approvedAt',
  'madeAt',
  'heldUntil',
  'emergencyDueAt',
  'emergencyClosedAt',
  'remindedAt',
  'escalatedAt',
  'liftedAt',
  'openedAt',
  'receivedAt',
  'at',
];

const identityWords =
  /name|birth|phone|mobile|mail|passport|document|address|street|village|city|postal|lat(itude)?$|lon(gitude)?$|coordinate|photo|face|finger|national|identity|account/iu;

describe('every column', () => {
  it('has a data class', () => {
    const unclassed = columns.filter(
      ({ comment }) => !/^\[(public|internal|sensitive|secret)\]/u.test(comment),
    );
    expect(unclassed.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
  });

  it('of the database is one of the schema, and the other way round', async () => {
    const inDatabase = await asOwner(ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ name: string }>(
        `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
         WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`,
      );
      return rows.map(({ name }) => name);
    });
    expect(inDatabase.toSorted()).toEqual(
      columns.map(({ table, column }) => `${table}.${column}`).toSorted(),
    );
  });
});

describe('no column about a helped person could hold an identity', () => {
  const described = columns.filter(({ table }) => aboutPeople.includes(table));

  it('none is called after one', () => {
    const suspects = described.filter(({ column }) => identityWords.test(column));
    expect(suspects.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
  });

  it('each text column holds codes of a list, an id or ciphertext, and says which', () => {
    const vague = described.filter(
      ({ type, comment, column }) =>
        (type === 'String' || type === 'Bytes') &&
        !/Id$|^id$/u.test(column) &&
        !/^\[\w+\] (code:\w+|cipher|id)\b/u.test(comment),
    );
    expect(vague.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
  });

  it('each list it names exists', () => {
    const named = described.flatMap(({ comment }) => /code:(\w+)/u.exec(comment)?.[1] ?? []);
    const known: string[] = [...listNames, 'country', 'region', 'missing'];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('each time in it is Rowan’s own', () => {
    const times = described.filter(({ type }) => type === 'DateTime');
    expect(times.filter(({ column }) => !systemTimes.includes(column))).toEqual([]);
  });

  it('the database itself refuses names, numbers, dates and sentences in every coded column', async () => {
    const coded = described.filter(({ comment }) => comment.includes('code:'));
    const guarded = await asOwner(ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ name: string }>(
        `SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND pg_get_constraintdef(oid) ~ '(is_code|are_codes)\\('`,
      );
      return rows.map(({ name }) => name);
    });
    expect(coded.filter(({ table, column }) => !guarded.includes(`${table}_${column}_code`))).toEqual([]);
  });

  it('no name, number, date or place passes for a code', async () => {
    const identities = [
      '김하나',
      '李兰花',
      'Kim Hana',
      '010-2345-6789',
      '19910307',
      '910307-2184532',
      'hana@example.com',
      'M123A4567x1990',
      '42.89,129.50',
      'No. 12 Street',
      '',
    ];
    const passed = await asOwner(ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ value: string }>(
        'SELECT value FROM unnest($1::text[]) value WHERE is_code(value) OR are_codes(ARRAY[value])',
        [identities],
      );
      return rows.map(({ value }) => value);
    });
    expect(passed).toEqual([]);
  });

  it('every code of every list passes for one', async () => {
    const { vocabulary } = await import('@/lib/vocabulary/lists');
    const codes = Object.values(vocabulary).flatMap((entries) => entries.map(({ code }) => code));
    const { countryCodes, regionsOf } = await import('@/lib/vocabulary/places');
    const all = [
      ...codes,
      'X_NotKnown',
      'X_PrefersNotToSay',
      ...countryCodes,
      ...countryCodes.flatMap(regionsOf),
    ];
    const refused = await asOwner(ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ value: string }>(
        'SELECT value FROM unnest($1::text[]) value WHERE NOT is_code(value) OR NOT are_codes(ARRAY[value])',
        [all],
      );
      return rows.map(({ value }) => value);
    });
    expect(refused).toEqual([]);
  });
});
