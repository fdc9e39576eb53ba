import { expect, test } from 'vitest';
import { assertFits } from '@/lib/db/owner-connection';
import { urlFor } from '@/lib/db/roles';
import { scramVerifier } from '@/lib/db/scram';

const login = { role: 'rowan_login_1', password: 'secret' };

test('the verifier is the one of RFC 7677, section 3', () => {
  const salt = Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64');
  expect(scramVerifier('pencil', salt)).toBe(
    'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=',
  );
});

test('another login takes the place of the owner’s and keeps everything else', () => {
  expect(urlFor('postgresql://owner:pw@db.example:6432/rowan?sslmode=verify-full', login)).toBe(
    'postgresql://rowan_login_1:secret@db.example:6432/rowan?sslmode=verify-full',
  );
  expect(urlFor('postgresql:///rowan?host=/run/postgresql', login)).toBe(
    'postgresql:///rowan?host=%2Frun%2Fpostgresql&user=rowan_login_1&password=secret',
  );
});

test('servers older than 15 and databases that cannot hold every script are refused', () => {
  expect(() => assertFits({ version: 15, encoding: 'UTF8' })).not.toThrow();
  expect(() => assertFits({ version: 14, encoding: 'UTF8' })).toThrow(
    expect.objectContaining({ reason: 'databaseTooOld' }),
  );
  expect(() => assertFits({ version: 18, encoding: 'SQL_ASCII' })).toThrow(
    expect.objectContaining({ reason: 'databaseEncoding' }),
  );
});
