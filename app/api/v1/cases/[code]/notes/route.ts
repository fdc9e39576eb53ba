import { addNote } from '@/lib/cases/notes/add-note';
import { revealNotes } from '@/lib/cases/notes/reveal-notes';
import { apiGet, apiPost } from '@/lib/http/api-route';

interface Params {
  code: string;
}

export const GET = apiGet<Params>(({ actor, params }) => revealNotes(actor, params.code));

export const POST = apiPost<Params>('note.add', 201, ({ actor, params }, body) =>
  addNote(actor, params.code, body),
);
