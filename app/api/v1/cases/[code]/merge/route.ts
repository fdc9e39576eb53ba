import { mergeCases } from '@/lib/cases/life/merge-cases';
import { readMerge } from '@/lib/cases/life/read-merge';
import { apiGet, apiPost } from '@/lib/http/api-route';

interface Params {
  code: string;
}

export const GET = apiGet<Params>(({ actor, params, query }) => readMerge(actor, params.code, query));

export const POST = apiPost<Params>('case.merge', 200, ({ actor, params }, body) =>
  mergeCases(actor, params.code, body),
);
