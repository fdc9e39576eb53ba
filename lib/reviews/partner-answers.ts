/** What became of the packets sent to a partner in a year. */
export interface PartnerAnswers {
  accepted: number;
  declined: number;
  expired: number;
}

/** Fewer answers than this say nothing about a partner and much about single people. */
const fewestAnswers = 3;

const accepted = ['Accepted', 'InService', 'Completed'];

/**
 * The partner's answers out of the statuses of what was sent to it; null below three of them. What is still open or was
 * taken back is no answer.
 */
export function partnerAnswersOf(statuses: readonly string[]): PartnerAnswers | null {
  const count = (wanted: readonly string[]) => statuses.filter((status) => wanted.includes(status)).length;
  const answers = {
    accepted: count(accepted),
    declined: count(['Declined']),
    expired: count(['Expired']),
  };
  return answers.accepted + answers.declined + answers.expired < fewestAnswers ? null : answers;
}
