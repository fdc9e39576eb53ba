import { AppError } from '@/lib/core/errors';
import { screenOrBlock } from '@/lib/privacy/screening/screen';

/**
 * Refuses free text that identifies a person. Hard findings (numbers, addresses, accounts) are always refused, soft
 * ones (probable names, exact dates, small places) unless the person has seen and `confirmed` them. A screener that
 * fails refuses. Returns how many soft findings were confirmed.
 */
export function assertTextIdentifiesNobody(text: string, field: string, confirmed = false): number {
  const { verdict, findings } = screenOrBlock(text);
  if (verdict === 'refuse')
    throw new AppError('IDENTIFYING_TEXT', 'Hard finding.', { [field]: 'identifyingText' });
  if (verdict === 'confirm' && !confirmed) {
    throw new AppError('IDENTIFYING_TEXT', 'Soft finding, not confirmed.', { [field]: 'confirmText' });
  }
  return findings.length;
}
