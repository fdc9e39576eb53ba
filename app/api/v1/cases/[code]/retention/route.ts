import { apiPost } from '@/lib/http/api-route';
import { keepLonger } from '@/lib/retention/keep-longer';

export const POST = apiPost<{ code: string }>('case.retain', 200, ({ actor, params }, body) =>
  keepLonger(actor, params.code, body),
);
