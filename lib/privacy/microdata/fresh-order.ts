import { createUniform, type RandomWords } from './random-words';

/** The numbers of the rows in an order that says nothing: every order is equally likely (Fisher and Yates). */
export function freshOrder(rows: Int32Array, random: RandomWords): Int32Array {
  const uniform = createUniform(random);
  const order = Int32Array.from(rows);
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = uniform(at + 1);
    const row = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = row;
  }
  return order;
}

/** Digits and letters that cannot be taken for one another (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const idLength = 16;

/**
 * Ids of 80 random bits, made for one file and never again: they carry nothing of the case, its place or its time, and
 * two files of the same cases cannot be joined by them. A million ids repeat one with a chance below 10⁻¹².
 */
export function createFreshIds(random: RandomWords): () => string {
  const uniform = createUniform(random);
  return () => {
    let id = '';
    for (let at = 0; at < idLength; at += 1) id += alphabet[uniform(alphabet.length)] ?? '';
    return id;
  };
}
