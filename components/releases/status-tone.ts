import type { StatusTone } from '@/components/ui/status-tag';
import type { ReleaseStatus } from '@/lib/releases/status';

export const releaseTones: Readonly<Record<ReleaseStatus, StatusTone>> = {
  Prepared: 'attention',
  Issued: 'good',
  Refused: 'bad',
  Withdrawn: 'neutral',
};
