import { apiPost } from '@/lib/http/api-route';
import { closeEmergency } from '@/lib/referrals/close-emergency';

export const POST = apiPost<{ code: string }>(
  'referral.closeEmergency',
  200,
  async ({ actor, params: { code } }, body) => {
    await closeEmergency(actor, code, body);
    return { code };
  },
);
