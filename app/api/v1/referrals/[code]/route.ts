import { apiGet } from '@/lib/http/api-route';
import { readReferral } from '@/lib/referrals/read-referral';

export const GET = apiGet<{ code: string }>(({ actor, params }) => readReferral(actor, params.code));
