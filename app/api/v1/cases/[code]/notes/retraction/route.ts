import { retractNote } from '@/lib/cases/notes/retract-note';
import { apiPost } from '@/lib/http/api-route';

export const POST = apiPost<{ code: string }>('note.retract', 200, ({ actor, params }, body) =>
  retractNote(actor, params.code, body),
);
