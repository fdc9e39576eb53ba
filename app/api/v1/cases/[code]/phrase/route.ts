import { setLinkagePhrase } from '@/lib/cases/life/linkage-phrase';
import { apiPost } from '@/lib/http/api-route';

export const POST = apiPost<{ code: string }>('case.setPhrase', 200, ({ actor, params }, body) =>
  setLinkagePhrase(actor, params.code, body),
);
