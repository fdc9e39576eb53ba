import { findByLinkagePhrase } from '@/lib/cases/life/linkage-phrase';
import { apiPost } from '@/lib/http/api-route';

export const POST = apiPost('cases.findByPhrase', 200, ({ actor }, body) => findByLinkagePhrase(actor, body));
