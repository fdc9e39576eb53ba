import { expect, it } from 'vitest';
import { asActor, asSystem } from '@/lib/db/as-actor';
import { confirmCapacity, readCapacity } from '@/lib/partners/confirm-capacity';
import { openOffice } from '@/tests/db/office';
import { outcomeOf } from './sent-packet';

it('a partner confirms its own room and nothing else, and nobody else does', async () => {
  const office = await openOffice();
  const { partner, otherPartner } = office.people;
  for (const actor of Object.values(office.people)) {
    const expected = actor.role === 'partner' ? 'done' : 'FORBIDDEN';
    expect(await outcomeOf(confirmCapacity(actor, { capacity: 'Full' })), actor.role).toBe(expected);
    expect(await outcomeOf(readCapacity(actor)), actor.role).toBe(expected);
  }
  await confirmCapacity(partner, { capacity: 'Limited' });
  expect((await readCapacity(partner)).capacity).toBe('Limited');
  expect((await readCapacity(otherPartner)).capacity).toBe('Full');
  expect((await readCapacity(partner)).confirmedAt).not.toBeNull();
  expect(await outcomeOf(confirmCapacity(partner, { capacity: 'Plenty' }))).toBe('INVALID');
  expect(await outcomeOf(confirmCapacity(partner, { capacity: 'Open', name: 'Other' }))).toBe('INVALID');
  const rename = (id: string | undefined) =>
    asActor(partner, (tx) => tx.partner.updateMany({ where: { id: id ?? '' }, data: { name: 'Mine' } }));
  await expect(rename(office.partners[0])).rejects.toMatchObject({ sqlState: '42501' });
  expect((await rename(office.partners[1])).count).toBe(0);
  const names = await asSystem(office.organizationId, (tx) =>
    tx.partner.findMany({ select: { name: true } }),
  );
  expect(names.map(({ name }) => name)).not.toContain('Mine');
});
