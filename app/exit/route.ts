import { endVisit } from '@/lib/auth/leave';

/** Ends the session and shows a page that says nothing and moves on. Also the target of the beacon. */
export async function POST(): Promise<Response> {
  const { exitUrl, clearCookie } = await endVisit();
  const target = exitUrl.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  // A redirect out of a form is barred by form-action 'self'; a refresh is not, and needs no script.
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${target}"><title> </title>`;
  return new Response(page, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Clear-Site-Data': '"cache", "storage"',
      'Set-Cookie': clearCookie,
    },
  });
}
