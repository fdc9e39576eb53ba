import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { referralStatesPage } from '@/scripts/referral-states-page';

it('docs/referral-states.md says what the table says', () => {
  const plain = (text: string) => text.replace(/[ -]+/gu, ' ');
  expect(plain(readFileSync('docs/referral-states.md', 'utf8'))).toBe(plain(referralStatesPage()));
});
