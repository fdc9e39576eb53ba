import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { asActor, asSystem } from '@/lib/db/as-actor';
import { addPartner } from '@/lib/partners/add-partner';
import { changePartner } from '@/lib/partners/change-partner';
import { listPartners } from '@/lib/partners/list-partners';
import { proposePartner } from '@/lib/partners/propose-partner';
import { readPartner } from '@/lib/partners/read-partner';
import { type Office, openOffice } from '@/tests/db/office';

let home: Office;
let away: Office;

beforeAll(async () => {
  home = await openOffice();
  away = await openOffice();
});

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'other',
  );
const fieldsOf = (work: Promise<unknown>) =>
  work.then(
    () => ({}),
    (error: { fields?: Record<string, string> }) => error.fields,
  );

let made = 0;
const shelter = () => ({
  name: `Shelter ${(made += 1)}`,
  kind: 'X_Shelter',
  services: ['SafeShelter'],
  countries: ['CN', 'KR'],
  regions: ['CN-JL'],
  languages: ['ko'],
  accepts: ['Women', 'MothersWithChildren'],
  capacity: 'Limited',
  opening: 'AroundTheClock',
  contactRole: 'IntakeDesk',
});
const vetted = { vetting: 'Passed', vettingExpiresOn: '2099-12-31' };

const everyone = (office: Office) => Object.values(office.people);
const auditOf = (office: Office, subjectId: string) =>
  asSystem(office.organizationId, (tx) =>
    tx.auditEvent.findMany({
      where: { organizationId: office.organizationId, subjectId },
      select: { action: true, detail: true },
      orderBy: { seq: 'asc' },
    }),
  );

describe('adding', () => {
  it('keeps everything, and counts capacity and vetting as of now', async () => {
    const partner = shelter();
    const { id } = await addPartner(home.people.administrator, { ...partner, ...vetted });
    const kept = await readPartner(home.people.workerA, id);
    expect(kept).toMatchObject({ ...partner, vetting: 'Passed', status: 'active', isVettingValid: true });
    expect(kept.vettingExpiresAt).toBe('2099-12-31T23:59:59.999Z');
    expect(Date.parse(kept.capacityConfirmedAt ?? '')).toBeCloseTo(Date.now(), -4);
    expect(Date.parse(kept.vettedAt ?? '')).toBeCloseTo(Date.now(), -4);
    expect(await auditOf(home, id)).toEqual([{ action: 'partner.added', detail: {} }]);
  });

  it('only for administrators', async () => {
    for (const actor of everyone(home)) {
      const expected = actor.role === 'administrator' ? 'done' : 'FORBIDDEN';
      expect(await outcome(addPartner(actor, shelter())), actor.role).toBe(expected);
    }
  });

  it('refuses an address, a region elsewhere, a taken name and unknown codes', async () => {
    const { administrator } = home.people;
    const taken = shelter();
    await addPartner(administrator, taken);
    expect(await fieldsOf(addPartner(administrator, { ...shelter(), address: 'x' }))).toEqual({
      address: 'unknownField',
    });
    expect(await fieldsOf(addPartner(administrator, { ...shelter(), regions: ['TH-10'] }))).toEqual({
      regions: 'regionElsewhere',
    });
    expect(await fieldsOf(addPartner(administrator, taken))).toEqual({ name: 'nameTaken' });
    expect(await fieldsOf(addPartner(administrator, { ...shelter(), accepts: ['Dogs'] }))).toEqual({
      accepts: 'unknownCode',
    });
  });
});

describe('proposing', () => {
  it('waits for an administrator, who takes it in', async () => {
    const { supervisorA, administrator } = home.people;
    const { id } = await proposePartner(supervisorA, shelter());
    const proposed = await readPartner(administrator, id);
    expect(proposed).toMatchObject({ status: 'proposed', isActive: false, proposedBy: 'supervisorA' });
    const offered = await listPartners(supervisorA, { service: 'SafeShelter' });
    expect(offered.map((partner) => partner.id)).not.toContain(id);
    await changePartner(administrator, id, { status: 'active', ...vetted });
    expect(await readPartner(administrator, id)).toMatchObject({ status: 'active', vetting: 'Passed' });
    expect((await auditOf(home, id)).map(({ action }) => action)).toEqual([
      'partner.proposed',
      'partner.changed',
    ]);
  });

  it('only for supervisors, and without a word on the vetting', async () => {
    for (const actor of everyone(home)) {
      const expected = actor.role === 'supervisor' ? 'done' : 'FORBIDDEN';
      expect(await outcome(proposePartner(actor, shelter())), actor.role).toBe(expected);
    }
    expect(await outcome(proposePartner(home.people.supervisorA, { ...shelter(), ...vetted }))).toBe(
      'INVALID',
    );
  });

  it('the database takes nothing else from a supervisor', async () => {
    const { supervisorA, otherSupervisorA } = home.people;
    const { organizationId } = home;
    const insert = (row: { status?: 'proposed'; proposedById?: string }) =>
      asActor(supervisorA, (tx) => tx.partner.createMany({ data: { organizationId, ...shelter(), ...row } }));
    await expect(insert({ proposedById: supervisorA.userId })).rejects.toThrow();
    await expect(insert({ status: 'proposed', proposedById: otherSupervisorA.userId })).rejects.toThrow();
    await expect(insert({ status: 'proposed', proposedById: supervisorA.userId })).resolves.toEqual({
      count: 1,
    });
  });
});

describe('changing', () => {
  it('only for administrators of the organisation', async () => {
    const { id } = await addPartner(home.people.administrator, shelter());
    const change = (actor: Actor) => outcome(changePartner(actor, id, { opening: 'Weekdays' }));
    for (const actor of everyone(home)) {
      expect(await change(actor), actor.role).toBe(actor.role === 'administrator' ? 'done' : 'FORBIDDEN');
    }
    expect(await change(away.people.administrator)).toBe('NOT_FOUND');
    expect(await outcome(changePartner(home.people.administrator, 'none', {}))).toBe('NOT_FOUND');
  });

  it('leaves out what is not named, and moves only the moments that moved', async () => {
    const { administrator } = home.people;
    const partner = shelter();
    const { id } = await addPartner(administrator, { ...partner, ...vetted });
    const before = await readPartner(administrator, id);
    await changePartner(administrator, id, { opening: 'Weekdays', capacity: 'Limited' });
    expect(await readPartner(administrator, id)).toEqual({ ...before, opening: 'Weekdays' });
    await changePartner(administrator, id, { capacity: 'Full' });
    const full = await readPartner(administrator, id);
    expect(full.capacityConfirmedAt).not.toBe(before.capacityConfirmedAt);
    expect(full.vettedAt).toBe(before.vettedAt);
    await changePartner(administrator, id, { vetting: null, capacity: null });
    expect(await readPartner(administrator, id)).toMatchObject({
      vetting: null,
      vettedAt: null,
      vettingExpiresAt: null,
      capacityConfirmedAt: null,
    });
    expect((await auditOf(home, id)).at(-1)?.detail).toEqual({ fields: ['capacity', 'vetting'] });
  });

  it('a country is not dropped while one of its regions stays, and a name belongs to one', async () => {
    const { administrator } = home.people;
    const [first, second] = [shelter(), shelter()];
    await addPartner(administrator, first);
    const { id } = await addPartner(administrator, second);
    expect(await fieldsOf(changePartner(administrator, id, { countries: ['KR'] }))).toEqual({
      regions: 'regionElsewhere',
    });
    expect(await outcome(changePartner(administrator, id, { countries: ['KR'], regions: [] }))).toBe('done');
    expect(await fieldsOf(changePartner(administrator, id, { name: first.name }))).toEqual({
      name: 'nameTaken',
    });
    expect(await outcome(changePartner(administrator, id, { name: second.name }))).toBe('done');
  });

  it('a vetting that ran out no longer holds', async () => {
    const { administrator } = home.people;
    const { id } = await addPartner(administrator, { ...shelter(), ...vetted });
    await changePartner(administrator, id, { vettingExpiresOn: '2020-01-01' });
    expect(await readPartner(administrator, id)).toMatchObject({ isVettingValid: false });
  });
});

describe('reading', () => {
  it('for everyone but partners, and never across organisations', async () => {
    const { id } = await addPartner(home.people.administrator, shelter());
    for (const actor of everyone(home)) {
      const expected = actor.role === 'partner' ? 'FORBIDDEN' : 'done';
      expect(await outcome(readPartner(actor, id)), actor.role).toBe(expected);
      expect(await outcome(listPartners(actor)), actor.role).toBe(expected);
    }
    expect(await outcome(readPartner(away.people.administrator, id))).toBe('NOT_FOUND');
    expect((await listPartners(away.people.administrator)).map((partner) => partner.id)).not.toContain(id);
  });

  it('filters narrow, each by itself and together', async () => {
    const office = await openOffice();
    const { administrator, workerA } = office.people;
    const add = (changes: object) => addPartner(administrator, { ...shelter(), ...changes });
    const { id: women } = await add({});
    const { id: anyone } = await add({ accepts: [], capacity: null, countries: ['KR'], regions: [] });
    const { id: men } = await add({ accepts: ['Men'], capacity: 'Full', languages: ['th'] });
    const ids = async (filters: object) => {
      const found = await listPartners(workerA, filters);
      return found.map(({ id }) => id).filter((id) => [women, anyone, men].includes(id));
    };
    expect(await ids({})).toHaveLength(3);
    expect(await ids({ accepts: 'Women' })).toEqual([women, anyone]);
    expect(await ids({ room: 'yes' })).toEqual([women]);
    expect(await ids({ country: 'CN' })).toEqual([women, men]);
    expect(await ids({ language: 'th' })).toEqual([men]);
    expect(await ids({ service: 'SafeShelter', accepts: 'Men', language: 'ko' })).toEqual([anyone]);
    expect(await outcome(listPartners(workerA, { service: 'Nonsense' }))).toBe('INVALID');
  });
});
