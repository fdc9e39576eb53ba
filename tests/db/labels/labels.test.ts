import { beforeAll, describe, expect, it } from 'vitest';
import { searchAudit } from '@/lib/audit/search-audit';
import type { Actor } from '@/lib/core/actor';
import { asActor } from '@/lib/db/as-actor';
import { changeLabel } from '@/lib/labels/change-label';
import { labelOverrides } from '@/lib/labels/label-overrides';
import { listLabels } from '@/lib/labels/list-labels';
import { type Office, openOffice } from '@/tests/db/office';

let office: Office;
let elsewhere: Office;

beforeAll(async () => {
  [office, elsewhere] = [await openOffice(), await openOffice()];
});

const word = { list: 'venue', code: 'X_Factory', locale: 'ko', label: '공장동' };

const change = (input: object, actor: Actor = office.people.administrator) =>
  changeLabel(actor, { ...word, ...input });

describe('an organisation’s own word', () => {
  it('is set by an administrator and seen by everyone in the organisation, in that language only', async () => {
    await change({});
    const expected = [{ list: 'venue', code: 'X_Factory', label: '공장동' }];
    for (const actor of Object.values(office.people)) {
      expect(await labelOverrides(actor, 'ko')).toEqual(expected);
      expect(await labelOverrides(actor, 'en')).toEqual([]);
    }
    for (const actor of Object.values(elsewhere.people)) {
      expect(await labelOverrides(actor, 'ko')).toEqual([]);
    }
  });

  it('stands beside its code in the list, and replaces the one before', async () => {
    await change({ label: '  작업장 ' });
    await change({ locale: 'en', label: 'Workshop' });
    const rows = await listLabels(office.people.administrator, { list: 'venue' });
    expect(rows.find(({ code }) => code === 'X_Factory')?.own).toEqual({ en: 'Workshop', ko: '작업장' });
    expect(rows.filter(({ own }) => Object.keys(own).length > 0)).toHaveLength(1);
  });

  it.each([null, '', '   '])('is taken back by %j', async (label) => {
    await change({ locale: 'zh-Hans', label: '工坊' });
    expect(await labelOverrides(office.people.workerA, 'zh-Hans')).toHaveLength(1);
    await change({ locale: 'zh-Hans', label });
    expect(await labelOverrides(office.people.workerA, 'zh-Hans')).toEqual([]);
  });

  it('leaves an entry in the audit that names code and language; taking back nothing leaves none', async () => {
    const { administrator } = elsewhere.people;
    const entries = async () =>
      (await searchAudit(administrator, { action: 'label.changed' })).items.map(({ detail }) => detail);
    await change({ label: null }, administrator);
    expect(await entries()).toEqual([]);
    await change({}, administrator);
    const { list, code, locale } = word;
    expect(await entries()).toEqual([{ list, code, locale, isStandard: false }]);
  });
});

describe('own words are refused', () => {
  it.each(['workerA', 'supervisorA', 'reportOfficer', 'partner'] as const)('to %s', async (who) => {
    const actor = office.people[who];
    await expect(change({}, actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(listLabels(actor, { list: 'venue' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('by the database itself to whoever is no administrator', async () => {
    const { organizationId, userId } = office.people.supervisorA;
    const data = { ...word, code: 'X_Farm', organizationId, changedById: userId };
    const written = asActor(office.people.supervisorA, (tx) => tx.labelOverride.createMany({ data }));
    await expect(written).rejects.toThrow();
  });

  it.each(['Call +82 10-1234-5678', 'House of Kim Min-su', '김민수 씨 집'])(
    'when they read %j',
    async (label) => {
      await expect(change({ label })).rejects.toMatchObject({
        code: 'IDENTIFYING_TEXT',
        fields: { label: 'identifyingText' },
      });
    },
  );

  it.each([
    [{ list: 'nothing' }, { list: 'unknownCode' }],
    [{ code: 'ForcedMarriage' }, { code: 'unknownCode' }],
    [{ locale: 'fr' }, { locale: 'invalid' }],
    [{ label: 'a'.repeat(81) }, { label: 'tooLong' }],
    [{ label: 'two\nlines' }, { label: 'invalid' }],
  ])('for %j', async (input, fields) => {
    await expect(change(input)).rejects.toMatchObject({ code: 'INVALID', fields });
  });
});
