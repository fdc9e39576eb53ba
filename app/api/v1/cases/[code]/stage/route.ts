import { changeStage } from '@/lib/cases/life/change-stage';
import { apiPost } from '@/lib/http/api-route';

export const POST = apiPost<{ code: string }>('case.stage', 200, ({ actor, params }, body) =>
  changeStage(actor, params.code, body),
);
