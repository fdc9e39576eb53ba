import { findView } from '@/lib/cases/views/list-views';
import { apiGet } from '@/lib/http/api-route';

export const GET = apiGet<{ id: string }>(({ actor, params }) => findView(actor, params.id));
