import { editCase } from '@/lib/cases/edit-case';
import { readCase } from '@/lib/cases/read-case';
import { apiGet, apiPost } from '@/lib/http/api-route';

interface Params {
  code: string;
}

export const GET = apiGet<Params>(({ actor, params }) => readCase(actor, params.code));

export const PUT = apiPost<Params>('case.edit', 200, ({ actor, params }, body) =>
  editCase(actor, params.code, body),
);
