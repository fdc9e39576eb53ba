import { z } from 'zod';
import { AppError } from './errors';

/** Where a page ended: the sort value of its last row and that row's id. */
export interface Cursor {
  at: Date;
  id: string;
}

const schema = z.tuple([z.iso.datetime(), z.uuid()]);

/** An opaque string for the next page's link. Holds a time and a random id, nothing about a case's content. */
export function encodeCursor({ at, id }: Cursor): string {
  return Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url');
}

/** Reads a cursor; throws INVALID for anything `encodeCursor` did not make. */
export function decodeCursor(text: string): Cursor {
  try {
    const [at, id] = schema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return { at: new Date(at), id };
  } catch {
    throw new AppError('INVALID', 'Not a cursor.', { cursor: 'invalid' });
  }
}
