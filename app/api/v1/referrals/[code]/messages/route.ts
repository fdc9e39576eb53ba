import { apiGet } from '@/lib/http/api-route';
import { readMessages } from '@/lib/referrals/read-messages';

export const GET = apiGet<{ code: string }>(({ actor, params }) => readMessages(actor, params.code));
