import { savePage, saveQuickPage } from '@/lib/cases/drafts/save-page';
import { pagePost } from '@/lib/http/page-post';

/** Saves one page of a draft while it is being filled in. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/drafts/[id]/[section]/save'>,
): Promise<Response> {
  const { id, section } = await params;
  return pagePost(request, (actor, body) =>
    section === 'quick' ? saveQuickPage(actor, id, body) : savePage(actor, id, section, body),
  );
}
