import { recordConsent } from '@/lib/consents/record-consent';
import { apiPost } from '@/lib/http/api-route';

export const POST = apiPost<{ code: string }>('consent.record', 201, ({ actor, params }, body) =>
  recordConsent(actor, params.code, body),
);
