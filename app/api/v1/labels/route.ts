import { apiGet, apiPost } from '@/lib/http/api-route';
import { changeLabel } from '@/lib/labels/change-label';
import { listLabels } from '@/lib/labels/list-labels';

export const GET = apiGet(async ({ actor, query }) => ({ items: await listLabels(actor, query) }));

export const POST = apiPost('label.change', 200, async ({ actor }, body) => {
  await changeLabel(actor, body);
  return {};
});
