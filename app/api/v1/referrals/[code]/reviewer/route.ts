import { apiPost } from '@/lib/http/api-route';
import { handOver } from '@/lib/referrals/hand-over';

export const POST = apiPost<{ code: string }>(
  'referral.handOver',
  200,
  async ({ actor, params: { code } }, body) => {
    await handOver(actor, code, body);
    return { code };
  },
);
