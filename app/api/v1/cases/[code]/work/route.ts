import { readCaseWork } from '@/lib/cases/life/read-work';
import { apiGet } from '@/lib/http/api-route';

export const GET = apiGet<{ code: string }>(({ actor, params }) => readCaseWork(actor, params.code));
