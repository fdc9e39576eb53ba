import { describe, expect, test } from 'vitest';
import { isLostConnection, toDatabaseFailure } from '@/lib/db/database-errors';

describe('a lost connection', () => {
  test.each([
    ['the pool gave up waiting', new Error('timeout exceeded when trying to connect')],
    ['nobody listens', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['Prisma waited too long', Object.assign(new Error('x'), { code: 'P2024', clientVersion: '7' })],
  ])('%s', (_, error) => {
    expect(isLostConnection(error)).toBe(true);
  });

  test('is nothing else', () => {
    expect(isLostConnection(new Error('timeout in a sentence of our own'))).toBe(false);
    expect(toDatabaseFailure(new TypeError('x is undefined'))).toBeNull();
  });
});

test('a failure quotes nothing of the statement', () => {
  const error = Object.assign(new Error('INSERT … 김하나'), { code: 'P2002', clientVersion: '7' });
  expect(toDatabaseFailure(error)?.message).not.toContain('김하나');
});
