import { type CodeKind, newCode } from '@/lib/core/codes';
import { fnv1a } from './dice';

const bits = 2 ** 27;

/**
 * Draws codes that never repeat within one organisation being built. Tens of thousands of random codes would meet by
 * chance; one bit per hashed code, 16 MiB whatever the number of cases, says which may have been drawn. A false alarm
 * costs another draw, nothing else.
 */
export function createCodeDraw(): (kind: CodeKind) => string {
  const seen = new Uint8Array(bits / 8);
  return (kind) => {
    for (;;) {
      const code = newCode(kind);
      const place = fnv1a(code) % bits;
      const mask = 1 << (place & 7);
      const byte = seen[place >>> 3] ?? 0;
      if ((byte & mask) === 0) {
        seen[place >>> 3] = byte | mask;
        return code;
      }
    }
  };
}
