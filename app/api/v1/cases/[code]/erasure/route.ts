import { apiPost } from '@/lib/http/api-route';
import { eraseCase } from '@/lib/retention/erase-case';

export const POST = apiPost<{ code: string }>('case.erase', 200, ({ actor, params }) =>
  eraseCase(actor, params.code),
);
