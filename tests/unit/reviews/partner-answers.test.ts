import { expect, it } from 'vitest';
import { partnerAnswersOf } from '@/lib/reviews/partner-answers';

it('a partner’s answers are told from three on, and what is open or taken back is none', () => {
  expect(partnerAnswersOf([])).toBeNull();
  expect(partnerAnswersOf(['Accepted', 'Declined', 'Sent', 'Revoked'])).toBeNull();
  expect(partnerAnswersOf(['Accepted', 'InService', 'Completed', 'Declined', 'Expired', 'Sent'])).toEqual({
    accepted: 3,
    declined: 1,
    expired: 1,
  });
});
