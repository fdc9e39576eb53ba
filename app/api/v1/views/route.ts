import { listViews } from '@/lib/cases/views/list-views';
import { saveView } from '@/lib/cases/views/save-view';
import { apiGet, apiPost } from '@/lib/http/api-route';

export const GET = apiGet(async ({ actor }) => ({ items: await listViews(actor) }));

export const POST = apiPost('view.save', 201, ({ actor }, body) => saveView(actor, body));
