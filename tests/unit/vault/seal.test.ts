import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { open, seal } from '@/lib/vault/seal';

const key = randomBytes(32);

describe('sealed values', () => {
  it('open to what was sealed, in any script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
        const plain = Buffer.from(text, 'utf8');
        expect(open(key, seal(key, plain, 'context'), 'context').equals(plain)).toBe(true);
      }),
    );
  });

  it('do not open after any single bit was flipped', () => {
    const sealed = seal(key, Buffer.from('한국어 中文 text'), 'context');
    for (let bit = 0; bit < sealed.length * 8; bit += 7) {
      const altered = Buffer.from(sealed);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => open(key, altered, 'context')).toThrow('A sealed value could not be opened.');
    }
  });

  it('do not open in another place or with another key', () => {
    const sealed = seal(key, Buffer.from('text'), 'CaseText|a');
    expect(() => open(key, sealed, 'CaseText|b')).toThrow();
    expect(() => open(randomBytes(32), sealed, 'CaseText|a')).toThrow();
  });

  it('are as long for one word as for a short sentence', () => {
    expect(seal(key, Buffer.from('a'), 'c').length).toBe(seal(key, Buffer.from('a'.repeat(60)), 'c').length);
  });

  it('never use a nonce twice', () => {
    const nonces = new Set<string>();
    for (let index = 0; index < 20_000; index += 1) {
      nonces.add(seal(key, Buffer.alloc(0), 'c').subarray(1, 13).toString('hex'));
    }
    expect(nonces.size).toBe(20_000);
  });
});
