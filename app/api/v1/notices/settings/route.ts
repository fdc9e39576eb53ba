import { apiPost } from '@/lib/http/api-route';
import { changeNoticeSettings } from '@/lib/notices/notice-settings';

export const POST = apiPost('notices.change', 200, async ({ actor }, body) => {
  await changeNoticeSettings(actor, body);
  return {};
});
