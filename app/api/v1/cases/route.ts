import { listCases } from '@/lib/cases/list-cases';
import { recordCase } from '@/lib/cases/record-case';
import { apiGet, apiPost } from '@/lib/http/api-route';

export const GET = apiGet(({ actor, query }) => listCases(actor, query));

export const POST = apiPost('case.record', 201, ({ actor }, body) => recordCase(actor, body));
