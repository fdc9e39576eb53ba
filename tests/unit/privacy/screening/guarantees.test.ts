import { assert, constantFrom, array, nat, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '@/lib/privacy/screening/normalize';
import { hardRecognizers, softRecognizers } from '@/lib/privacy/screening/recognizers';
import { prepareScan } from '@/lib/privacy/screening/scan';
import { screen, screenOrBlock } from '@/lib/privacy/screening/screen';
import { createEditScreener } from '@/lib/privacy/screening/screen-edits';

/** Pieces that make and break identifiers when they meet. */
const piece = constantFrom(
  '010', '-', '2345', '6789', ' ', '\n', '\n\n', '\n \n', '@', 'example', '.com', '김영희', '는 ', '이 ', '공일공', '张伟', '，', '一三八', 'Maria', ' was ', '１２', '\u{200b}', '\u{d800}', 'é', '가', '년', '。', 'WeChat ID: ', 'ab_12', '(at)', '42.8912, ', '129.5031',
); // prettier-ignore
const collage = array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('screening', () => {
  it('keeps findings in order, apart, and inside the text, whatever the text', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 120 }), collage, (noise, text) => {
        let last = 0;
        for (const { start, end } of screen(noise + text).findings) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(noise.length + text.length);
      }),
    );
  });

  it('gives spans that slice the original back to what normalises to the match', () => {
    assert(
      property(collage, (before) => {
        const written = '０１０-2345-\u{200b}６７８９';
        const text = `${before}。\n\n${written}`;
        const found = screen(text).findings.filter(({ end }) => end === text.length);
        expect(found.map(({ start, end }) => normalize(text.slice(start, end)).text)).toEqual([
          '010-2345-6789',
        ]);
      }),
    );
  });

  it('folds a text with a way back to every unit', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { text: folded, lower, offsets } = normalize(text);
        expect(lower).toHaveLength(folded.length);
        if (offsets === null) expect(folded).toBe(text);
        else {
          expect(offsets).toHaveLength(folded.length + 1);
          expect([...offsets]).toEqual([...offsets].toSorted((a, b) => a - b));
          expect(offsets.at(-1)).toBe(text.length);
        }
      }),
    );
  });

  it('never throws on plain words and lone surrogates', () => {
    const word = constantFrom('work', 'debt', 'the', 'She', 'LINE', 'line', '\u{dc00}', '\u{d83d}', '7', '.');
    assert(
      property(array(word, { maxLength: 60 }), (words) => {
        expect(() => screen(words.join(' '))).not.toThrow();
      }),
    );
  });

  it('reads decomposed Hangul as it is shown', () => {
    const text = '김영희는 떠났다'.normalize('NFD');
    const [finding] = screen(text).findings;
    expect(finding && text.slice(finding.start, finding.end).normalize('NFC')).toBe('김영희');
  });
});

describe('screening while typing', () => {
  it('equals the full scan after every edit', () => {
    const edit = tuple(nat(400), nat(12), collage);
    assert(
      property(collage, array(edit, { maxLength: 8 }), (begin, edits) => {
        const screenEdit = createEditScreener();
        let text = begin;
        expect(screenEdit(text)).toEqual(screen(text));
        for (const [place, removed, inserted] of edits) {
          const at = place % (text.length + 1);
          text = text.slice(0, at) + inserted + text.slice(at + removed);
          expect(screenEdit(text)).toEqual(screen(text));
        }
      }),
    );
  });
});

describe('a screener that fails', () => {
  it('refuses the whole text (A17)', () => {
    const broken = () => {
      throw new Error('broken');
    };
    expect(screenOrBlock('harmless', {}, broken)).toEqual({
      findings: [{ kind: 'screenerFailed', severity: 'hard', start: 0, end: 8, confidence: 'high' }],
      verdict: 'refuse',
    });
  });

  it('screens a note of 1 MB and one in a language it does not know like any other (A17)', () => {
    const long = `${'She worked without pay. '.repeat(42_000)}Call 010-2345-6789`;
    expect(screenOrBlock(long).verdict).toBe('refuse');
    expect(screenOrBlock('Її телефон +380 67 123 45 67').verdict).toBe('refuse');
  });
});

/** Candidates all recognisers look at in a text. */
function candidatesIn(text: string): number {
  const scan = prepareScan(text);
  for (const recognize of [...hardRecognizers, ...Object.values(softRecognizers).flat()]) recognize(scan);
  return scan.candidates;
}

describe('hostile text', () => {
  const hostile = [
    '1',
    '1 ',
    '1-',
    '1.1,',
    '910307-',
    '010-2345-6789 ',
    'a@',
    'a.',
    '+1',
    'wechat ',
    'passport ',
    'one ',
    '일',
    '一',
    '王',
    '김',
    'A ',
    'Kim Kim ',
    '4111 ',
    'de89 ',
    '42.123,',
    '３',
    '路1',
  ];

  it.each(hostile)('%j repeated costs in proportion to its length', (unit) => {
    const short = candidatesIn(unit.repeat(2_000));
    const long = candidatesIn(unit.repeat(4_000));
    expect(long).toBeLessThanOrEqual(2 * short + 64);
    expect(short).toBeLessThanOrEqual(8 * unit.length * 2_000);
  });
});
