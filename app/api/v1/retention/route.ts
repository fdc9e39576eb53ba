import { apiGet } from '@/lib/http/api-route';
import { listDueCases } from '@/lib/retention/list-due';

export const GET = apiGet(({ actor }) => listDueCases(actor));
