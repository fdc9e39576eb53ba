import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCode } from '@/lib/core/codes';
import { createAuditLedger, type PastEntry } from '@/lib/practice/audit-ledger';
import { createCodeDraw } from '@/lib/practice/code-draw';
import { createDeck, createDice } from '@/lib/practice/dice';

describe('dice', () => {
  test('the same seed and stream roll the same, any other rolls something else', () => {
    const rolls = (seed: number, stream: string) => {
      const dice = createDice(seed, stream);
      return Array.from({ length: 20 }, () => dice.roll());
    };
    expect(rolls(7, 'case 1')).toEqual(rolls(7, 'case 1'));
    expect(rolls(7, 'case 1')).not.toEqual(rolls(8, 'case 1'));
    expect(rolls(7, 'case 1')).not.toEqual(rolls(7, 'case 2'));
  });

  test('are fair: first rolls of neighbouring streams are spread evenly', () => {
    const tenths = Array<number>(10).fill(0);
    for (let stream = 0; stream < 10_000; stream += 1) {
      const tenth = Math.floor(createDice(1, `case ${stream}`).roll() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });

  test('weigh as the table says and never give what has no weight', () => {
    const dice = createDice(3, 'weights');
    const counts = { a: 0, b: 0, c: 0 };
    for (let roll = 0; roll < 10_000; roll += 1) counts[dice.weigh({ a: 1, b: 3, c: 0 })] += 1;
    expect(counts.c).toBe(0);
    expect(counts.b / counts.a).toBeGreaterThan(2.7);
    expect(counts.b / counts.a).toBeLessThan(3.3);
  });

  test('stay within their bounds', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, least, span) => {
        const dice = createDice(seed, 'bounds');
        const whole = dice.whole(least, least + span);
        expect(Number.isInteger(whole) && whole >= least && whole <= least + span).toBe(true);
        const roll = dice.roll();
        expect(roll >= 0 && roll < 1).toBe(true);
      }),
    );
  });

  test('a deck deals every card first once and each round in the proportions of its table', () => {
    const deal = createDeck(createDice(5, 'deck'), { a: 1, b: 4, c: 2 });
    const round = Array.from({ length: 7 }, deal);
    expect(new Set(round.slice(0, 3)).size).toBe(3);
    expect(round.toSorted()).toEqual(['a', 'b', 'b', 'b', 'b', 'c', 'c']);
  });
});

test('drawn codes are valid and never repeat', () => {
  const newCode = createCodeDraw();
  const codes = Array.from({ length: 20_000 }, () => newCode('referral'));
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes.slice(0, 200)) expect(parseCode('referral', code)).toBe(code);
});

describe('the audit ledger', () => {
  const entry = (at: number): PastEntry => ({ action: 'case.recorded', at: new Date(at), detail: {} });

  test('gives back everything once, in order of time, whatever the batches', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(1_000))), (batches) => {
        const ledger = createAuditLedger();
        const taken: number[] = [];
        let floor = 0;
        for (const batch of batches) {
          // A later batch adds nothing older than what was taken.
          ledger.add(batch.map((at) => entry(floor + at)));
          floor += 100;
          taken.push(...ledger.takeBefore(new Date(floor)).map(({ at }) => at.getTime()));
        }
        taken.push(...ledger.takeAll().map(({ at }) => at.getTime()));
        expect(taken).toEqual(taken.toSorted((a, b) => a - b));
        expect(taken).toHaveLength(batches.flat().length);
        expect(ledger.takeAll()).toEqual([]);
      }),
    );
  });

  test('keeps the order of entries of one moment', () => {
    const ledger = createAuditLedger();
    ledger.add([{ ...entry(5), detail: { step: 1 } }, { ...entry(5), detail: { step: 2 } }, entry(1)]);
    expect(ledger.takeAll().map(({ detail }) => detail?.['step'])).toEqual([undefined, 1, 2]);
  });
});
