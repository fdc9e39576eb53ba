import type { StatusTone } from '@/components/ui/status-tag';

/** Tone of a risk level. The word says it; the tone helps the eye. */
export function riskTone(risk: string | null): StatusTone {
  return risk === 'High' ? 'bad' : risk === 'Medium' ? 'attention' : 'neutral';
}

/** Tone of a referral's status: amber where someone has to act, green where it goes well, red where it ended badly. */
export function referralTone(status: string): StatusTone {
  switch (status) {
    case 'InReview':
    case 'Returned':
    case 'Draft':
      return 'attention';
    case 'Accepted':
    case 'InService':
    case 'Completed':
      return 'good';
    case 'Declined':
    case 'Revoked':
    case 'Expired':
      return 'bad';
    default:
      return 'neutral';
  }
}
