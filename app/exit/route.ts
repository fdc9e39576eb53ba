import { localeCookie } from '@/i18n/current-locale';
import { shortcutsCookie } from '@/i18n/shortcuts';
import { themeCookie } from '@/i18n/theme';
import { endVisit } from '@/lib/auth/leave';
import { channelCookie } from '@/lib/incoming/channel-cookie';

/** Ends the session, takes away what this browser kept, and shows a page that says nothing and moves on. */
export async function POST(): Promise<Response> {
  const { exitUrl, clearCookie } = await endVisit();
  const target = exitUrl.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  // A redirect out of a form is barred by form-action 'self'; a refresh is not, and needs no script.
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${target}"><title> </title>`;
  const headers = new Headers({
    'Content-Type': 'text/html; charset=utf-8',
    'Clear-Site-Data': '"cache", "cookies", "storage"',
    'Set-Cookie': clearCookie,
  });
  // Named one by one as well: browsers heed Clear-Site-Data over TLS only.
  for (const name of [localeCookie, themeCookie, shortcutsCookie]) {
    headers.append('Set-Cookie', `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict`);
  }
  const { name, path } = channelCookie;
  headers.append('Set-Cookie', `${name}=; Path=${path}; Max-Age=0; HttpOnly; SameSite=Strict`);
  return new Response(page, { headers });
}
