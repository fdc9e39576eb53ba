import 'server-only';
import { markReadSchema } from '@/lib/notices/mark-read';
import { noticeSettingsSchema } from '@/lib/notices/notice-settings';
import type { Operation } from './operations';

/** Calls about one's own notices. */
export const noticeOperations: readonly Operation[] = [
  { method: 'get', path: '/notices', summary: 'One’s own notices', action: 'notice.read', status: 200 },
  {
    method: 'post',
    path: '/notices/reading',
    summary: 'Mark notices as seen',
    action: 'notice.read',
    status: 200,
    body: markReadSchema,
  },
  {
    method: 'post',
    path: '/notices/settings',
    summary: 'Whether and where a mail says that something waits',
    action: 'notice.read',
    status: 200,
    body: noticeSettingsSchema,
  },
];
