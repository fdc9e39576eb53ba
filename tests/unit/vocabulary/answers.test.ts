import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  enterableCodes,
  isCode,
  isMissing,
  missingCodes,
  multiAnswer,
  requiredAnswer,
  singleAnswer,
} from '@/lib/vocabulary/answers';
import { type ListName, listNames, vocabulary } from '@/lib/vocabulary/lists';

const anyList = fc.constantFrom(...listNames);
const anyMissing = fc.constantFrom(...missingCodes);

/** A list with an answer of several codes, in any order, as a person may tick them. */
const anyTicked = anyList.chain((list) =>
  fc
    .oneof(
      fc.shuffledSubarray(enterableCodes(list)),
      anyMissing.map((code): string[] => [code]),
    )
    .map((answer) => ({ list, answer })),
);

/** Text that is no code of the list, names that every object answers to included. */
const outside = (list: ListName) =>
  fc
    .oneof(
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', 'toString', 'X_NotAsked', ''),
      anyList.chain((other) => fc.constantFrom(...vocabulary[other].map(({ code }) => code))),
      fc.constantFrom(...vocabulary[list].map(({ code }) => code)).map((code) => ` ${code.toLowerCase()}`),
    )
    .filter((text) => !isMissing(text) && !vocabulary[list].some(({ code }) => code === text));

const overTheWire = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer));

describe('answers', () => {
  it('of several codes come back from the wire as they were stored', () => {
    fc.assert(
      fc.property(anyTicked, ({ list, answer }) => {
        const stored = multiAnswer(list).parse(answer);
        expect(multiAnswer(list).parse(overTheWire(stored))).toEqual(stored);
        expect(multiAnswer(list, 'kept').parse(overTheWire(stored))).toEqual(stored);
        expect(new Set(stored)).toEqual(new Set(answer));
      }),
    );
  });

  it('of one code come back from the wire as they were stored', () => {
    const anyChosen = anyList.chain((list) =>
      fc
        .option(fc.constantFrom(...enterableCodes(list), ...missingCodes))
        .map((answer) => ({ list, answer })),
    );
    fc.assert(
      fc.property(anyChosen, ({ list, answer }) => {
        const stored = singleAnswer(list).parse(answer);
        expect(stored).toBe(answer);
        expect(singleAnswer(list, 'kept').parse(overTheWire(stored))).toBe(stored);
      }),
    );
  });

  it('are the same value in whatever order they were ticked', () => {
    fc.assert(
      fc.property(anyTicked, ({ list, answer }) => {
        const stored = multiAnswer(list).parse(answer);
        expect(multiAnswer(list).parse(answer.toReversed())).toEqual(stored);
        if (!stored.some(isMissing)) {
          expect(stored).toEqual(enterableCodes(list).filter((code) => answer.includes(code)));
        }
      }),
    );
  });

  it('take nothing from outside of the vocabulary', () => {
    const anyIntruder = anyTicked.chain(({ list, answer }) =>
      outside(list).map((intruder) => ({ list, answer, intruder })),
    );
    fc.assert(
      fc.property(anyIntruder, ({ list, answer, intruder }) => {
        for (const use of ['entered', 'kept'] as const) {
          expect(singleAnswer(list, use).safeParse(intruder).success).toBe(false);
          expect(multiAnswer(list, use).safeParse([intruder]).success).toBe(false);
          expect(multiAnswer(list, use).safeParse([...answer, intruder]).success).toBe(false);
        }
        expect(requiredAnswer(list).safeParse(intruder).success).toBe(false);
        expect(isCode(list, intruder)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('that say why something is missing stand alone', () => {
    fc.assert(
      fc.property(anyList, anyMissing, (list, missing) => {
        const [code = ''] = enterableCodes(list);
        expect(singleAnswer(list).parse(missing)).toBe(missing);
        expect(multiAnswer(list).parse([missing])).toEqual([missing]);
        expect(multiAnswer(list).safeParse([code, missing]).success).toBe(false);
        expect(multiAnswer(list).safeParse([...missingCodes]).success).toBe(false);
        expect(requiredAnswer(list).safeParse(missing).success).toBe(false);
      }),
    );
  });

  it('are never repeated', () => {
    fc.assert(
      fc.property(anyTicked, ({ list, answer }) => {
        fc.pre(answer.length > 0);
        expect(multiAnswer(list).safeParse([...answer, answer[0]]).success).toBe(false);
      }),
    );
  });

  it('keep "not asked" apart from every other reason', () => {
    expect(singleAnswer('gender').parse(null)).toBeNull();
    expect(multiAnswer('meansOfControl').parse([])).toEqual([]);
    expect(singleAnswer('gender').safeParse(undefined).success).toBe(false);
    expect(requiredAnswer('datasource').safeParse(null).success).toBe(false);
  });

  it('that are no longer offered can be read and not entered', () => {
    for (const list of listNames) {
      const offered = enterableCodes(list);
      for (const { code } of vocabulary[list]) {
        expect(isCode(list, code)).toBe(true);
        expect(singleAnswer(list, 'kept').parse(code)).toBe(code);
        expect(singleAnswer(list).safeParse(code).success).toBe(offered.includes(code));
      }
    }
    expect(enterableCodes('recruiterRelationship')).not.toContain('Unknown');
    expect(multiAnswer('recruiterRelationship', 'kept').parse(['Unknown'])).toEqual(['Unknown']);
  });
});
