import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newCode, parseCode } from '@/lib/core/codes';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const kinds = ['case', 'referral', 'packet'] as const;
const anyCode = fc.constantFrom(...kinds).map((kind) => ({ kind, code: newCode(kind) }));

describe('codes', () => {
  it('read back as themselves, also in lower case, with spaces and without dashes', () => {
    fc.assert(
      fc.property(anyCode, ({ kind, code }) => {
        expect(parseCode(kind, code)).toBe(code);
        expect(parseCode(kind, ` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
        expect(parseCode(kind, code.replaceAll('-', ''))).toBe(code);
      }),
    );
  });

  it('take O for 0 and I or L for 1, as people read them', () => {
    let seen = 0;
    while (seen < 20) {
      const code = newCode('case');
      if (!/[01]/u.test(code)) continue;
      seen += 1;
      expect(parseCode('case', code.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(code);
    }
  });

  it('find every single wrong character', () => {
    for (let round = 0; round < 200; round += 1) {
      const code = newCode('case');
      for (let place = 0; place < code.length; place += 1) {
        if (code.charAt(place) === '-') continue;
        for (const other of alphabet) {
          if (other === code.charAt(place)) continue;
          expect(parseCode('case', code.slice(0, place) + other + code.slice(place + 1))).toBeNull();
        }
      }
    }
  });

  it('find at least 99 of 100 swaps of neighbours', () => {
    let swaps = 0;
    let missed = 0;
    for (let round = 0; round < 2_000; round += 1) {
      const plain = newCode('case').replace('-', '');
      for (let place = 0; place + 1 < plain.length; place += 1) {
        const [a, b] = [plain.charAt(place), plain.charAt(place + 1)];
        if (a === b) continue;
        swaps += 1;
        if (parseCode('case', plain.slice(0, place) + b + a + plain.slice(place + 2)) !== null) missed += 1;
      }
    }
    expect(missed / swaps).toBeLessThan(0.01);
  });

  it('are not taken for another kind of code', () => {
    expect(parseCode('case', newCode('referral'))).toBeNull();
    expect(parseCode('referral', newCode('packet'))).toBeNull();
  });

  it('never throw on what people type', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...kinds), (typed, kind) => {
        parseCode(kind, typed);
      }),
    );
  });
});
