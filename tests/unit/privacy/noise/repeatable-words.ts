import { createCipheriv } from 'node:crypto';
import type { RandomWords } from '@/lib/privacy/microdata/random-words';

/** Words no test can tell from random ones, the same for the same seed: the key stream of a block cipher. */
export function repeatableWords(seed: number): RandomWords {
  const key = Buffer.alloc(16);
  key.writeInt32BE(seed);
  const stream = createCipheriv('aes-128-ctr', key, Buffer.alloc(16));
  return (words) => {
    const bytes = stream.update(Buffer.alloc(words.length * 4));
    for (let at = 0; at < words.length; at += 1) words[at] = bytes.readUInt32LE(at * 4);
  };
}
