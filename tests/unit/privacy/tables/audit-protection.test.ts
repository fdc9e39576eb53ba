import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { auditProtection } from '@/lib/privacy/tables/audit-protection';
import { loadHighsSolver } from '@/lib/privacy/tables/highs-solver';
import type { LinearSolver } from '@/lib/privacy/tables/linear-solver';
import { protectTable } from '@/lib/privacy/tables/protect-table';
import { anySmallFile, flat, smallFile } from './small-tables';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

test('every blank has an audited interval at least as wide as required', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anySmallFile(12), fc.integer({ min: 2, max: 5 }), ({ groups, dimensions }, threshold) => {
      const protection = protectTable(groups, dimensions, { threshold });
      if (protection.outcome !== 'protected') throw new Error('refused');
      const audited = auditProtection(protection, { groups, threshold }, solver);
      expect(audited).toHaveLength(protection.certificate.length);
      for (const { least, most } of audited) expect(most - least).toBeGreaterThanOrEqual(threshold);
    }),
    { numRuns: 60 },
  );
});

test('a certificate of another table is found out', () => {
  const dimensions = [flat('a', 3), flat('b', 3)];
  const file = smallFile(dimensions, [2, 9, 14, 11, 7, 20, 30, 12, 8]);
  const protection = protectTable(file.groups, dimensions, { threshold: 4, groups: false });
  if (protection.outcome !== 'protected') throw new Error('refused');
  const certificate = protection.certificate.map((interval) => ({ ...interval, most: interval.most + 40 }));
  const against = { groups: file.groups, threshold: 4 };
  expect(() => auditProtection({ ...protection, certificate }, against, solver)).toThrow(/proof/);
});
