import { readTimeline } from '@/lib/cases/history/read-timeline';
import { apiGet } from '@/lib/http/api-route';

export const GET = apiGet<{ code: string }>(async ({ actor, params }) => ({
  items: await readTimeline(actor, params.code),
}));
