import { apiGet } from '@/lib/http/api-route';
import { readPacket } from '@/lib/referrals/read-packet';

export const GET = apiGet<{ code: string }>(({ actor, params }) => readPacket(actor, params.code));
