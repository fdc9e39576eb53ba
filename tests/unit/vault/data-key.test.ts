import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newDataKey, unwrapDataKey } from '@/lib/vault/data-key';
import { opensKeyCheck, sealKeyCheck } from '@/lib/vault/key-check';
import { createKeyring, findKeyring, type Keyring, keyringPath } from '@/lib/vault/keyring';

let folder: string;
let ours: Keyring;
let theirs: Keyring;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rowan-keys-'));
  ours = createKeyring(path.join(folder, 'ours'));
  theirs = createKeyring(path.join(folder, 'theirs'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the keyring', () => {
  it('is readable by its owner alone and never replaced', () => {
    expect(statSync(keyringPath(path.join(folder, 'ours'))).mode & 0o777).toBe(0o400);
    expect(() => createKeyring(path.join(folder, 'ours'))).toThrow();
  });

  it('is absent, not an error, where there is none', () => {
    expect(findKeyring(path.join(folder, 'nowhere'))).toBeNull();
  });

  it('is recognised as wrong before anything is written', () => {
    const check = sealKeyCheck(ours);
    expect(opensKeyCheck(ours, check)).toBe(true);
    expect(opensKeyCheck(theirs, check)).toBe(false);
    expect(opensKeyCheck(ours, Buffer.from('k1.nonsense'))).toBe(false);
  });
});

describe('data keys', () => {
  it('unwrap for their owner under their keyring only', () => {
    const { dataKey, wrapped } = newDataKey(ours, 'case|1');
    expect(unwrapDataKey(ours, wrapped, 'case|1').equals(dataKey)).toBe(true);
    expect(() => unwrapDataKey(ours, wrapped, 'case|2')).toThrow();
    expect(() => unwrapDataKey(theirs, wrapped, 'case|1')).toThrow();
  });

  it('name the key that wrapped them', () => {
    const { wrapped } = newDataKey(ours, 'case|1');
    expect(wrapped.subarray(0, 3).toString()).toBe('k1.');
  });
});
