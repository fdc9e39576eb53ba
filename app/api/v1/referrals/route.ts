import { apiGet } from '@/lib/http/api-route';
import { listReferrals } from '@/lib/referrals/list-referrals';

export const GET = apiGet(({ actor, query }) => listReferrals(actor, query));
