import { decideIdentification } from '@/lib/cases/decide-identification';
import { identify } from '@/lib/cases/identification';
import { readCase } from '@/lib/cases/read-case';
import { apiGet, apiPost } from '@/lib/http/api-route';

interface Params {
  code: string;
}

export const GET = apiGet<Params>(async ({ actor, params }) => {
  const { answers, findings } = await readCase(actor, params.code);
  return { suggestion: identify(answers), findings };
});

export const POST = apiPost<Params>('case.identify', 200, ({ actor, params }, body) =>
  decideIdentification(actor, params.code, body),
);
