import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareInQueue, nextInQueue, type QueuePlace } from '@/lib/reviews/queue-order';

const place = (code: string, parts: Partial<QueuePlace> = {}): QueuePlace => ({
  code,
  isOpenEmergency: false,
  dueAt: '2026-05-04T10:30:00.000Z',
  riskLevel: null,
  ...parts,
});
const order = (...places: QueuePlace[]) => places.toSorted(compareInQueue).map(({ code }) => code);

describe('the order of the queue', () => {
  it('puts open emergencies first, whatever is due', () => {
    expect(
      order(
        place('due', { dueAt: '2026-05-01T00:00:00.000Z', riskLevel: 'High' }),
        place('emergency', { isOpenEmergency: true, dueAt: '2026-05-09T00:00:00.000Z' }),
      ),
    ).toEqual(['emergency', 'due']);
  });

  it('goes by deadline, within the same hour by risk, and what has no deadline comes last', () => {
    expect(
      order(
        place('none', { dueAt: null, riskLevel: 'High' }),
        place('low', { dueAt: '2026-05-04T10:01:00.000Z', riskLevel: 'Low' }),
        place('later', { dueAt: '2026-05-04T11:00:00.000Z', riskLevel: 'High' }),
        place('unknown', { dueAt: '2026-05-04T10:00:00.000Z' }),
        place('high', { dueAt: '2026-05-04T10:59:00.000Z', riskLevel: 'High' }),
        place('medium', { riskLevel: 'Medium' }),
      ),
    ).toEqual(['high', 'medium', 'low', 'unknown', 'later', 'none']);
  });

  it('is one order, from whatever order it began', () => {
    const anyPlace = fc.record({
      code: fc.string({ minLength: 1, maxLength: 3 }),
      isOpenEmergency: fc.boolean(),
      dueAt: fc.option(fc.date({ noInvalidDate: true }).map((date) => date.toISOString())),
      riskLevel: fc.option(fc.constantFrom('High', 'Medium', 'Low')),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyPlace, { selector: ({ code }) => code }), (places) => {
        expect(order(...places.toReversed())).toEqual(order(...places));
      }),
    );
  });
});

describe('what opens after a decision', () => {
  const items = ['a', 'b', 'c'].map((code) => ({ code, isOwnRequest: code === 'b' }));

  it('is the next one the reader may decide, then from the start', () => {
    expect(nextInQueue(items, 'a')).toBe('c');
    expect(nextInQueue(items, 'c')).toBe('a');
    expect(nextInQueue(items, 'gone')).toBe('a');
  });

  it('is nothing where nothing is left but one’s own', () => {
    expect(nextInQueue(items.slice(0, 2), 'a')).toBeNull();
    expect(nextInQueue([], 'a')).toBeNull();
  });
});
