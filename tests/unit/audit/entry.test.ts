import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalForm, chainHash, type ChainedEntry } from '@/lib/audit/entry';

const entry: ChainedEntry = {
  organizationId: '00000000-0000-4000-8000-000000000001',
  seq: 1,
  at: new Date('2026-11-24T09:00:00.000Z'),
  actorId: null,
  actorRole: 'system',
  action: 'case.read',
  subjectType: 'case',
  subjectId: '00000000-0000-4000-8000-000000000002',
  detail: { b: 1, a: ['x'] },
};
const key = Buffer.alloc(32, 7);
const start = Buffer.alloc(32);

describe('audit entries', () => {
  it('have one written form, whatever order the detail came in', () => {
    expect(canonicalForm(entry)).toBe(canonicalForm({ ...entry, detail: { a: ['x'], b: 1 } }));
  });

  it('hash differently when anything about them differs', () => {
    const before = chainHash(key, start, entry);
    const changes: Partial<ChainedEntry>[] = [
      { organizationId: '00000000-0000-4000-8000-00000000000f' },
      { seq: 2 },
      { at: new Date('2026-11-24T09:00:00.001Z') },
      { actorId: '00000000-0000-4000-8000-000000000003' },
      { actorRole: 'supervisor' },
      { action: 'case.changed' },
      { subjectType: 'referral' },
      { subjectId: null },
      { detail: { b: 2, a: ['x'] } },
    ];
    for (const change of changes)
      expect(chainHash(key, start, { ...entry, ...change }).equals(before)).toBe(false);
    expect(chainHash(Buffer.alloc(32, 8), start, entry).equals(before)).toBe(false);
    expect(chainHash(key, Buffer.alloc(32, 1), entry).equals(before)).toBe(false);
  });

  it('cannot be shifted from one field into the next', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (role, action) => {
        const joined = canonicalForm({ ...entry, actorRole: role + action, action: '' });
        if (action !== '') expect(canonicalForm({ ...entry, actorRole: role, action })).not.toBe(joined);
      }),
    );
  });
});
