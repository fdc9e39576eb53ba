import { listTransfers } from '@/lib/cases/life/list-transfers';
import { apiGet } from '@/lib/http/api-route';

export const GET = apiGet(({ actor }) => listTransfers(actor));
