import 'server-only';
import { cookies } from 'next/headers';
import { sessionCookie } from '@/lib/auth/cookie';

const name = 'rowan.channel';
const secondsKept = 2 * 60 * 60;

/** Keeps the secret part of a channel's link in this browser, for its pages only and for two hours at most. */
export async function keepChannel(token: string): Promise<void> {
  const { options } = sessionCookie();
  (await cookies()).set(name, token, { ...options, path: '/send-in', maxAge: secondsKept });
}

/** The secret part of the link this browser came with; empty when it came with none. */
export async function keptChannel(): Promise<string> {
  return (await cookies()).get(name)?.value ?? '';
}
