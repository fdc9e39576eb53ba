import 'server-only';
import { cookies } from 'next/headers';
import { sessionCookie } from '@/lib/auth/cookie';

/** Where the cookie is sent, and what it is called; leaving takes it away. */
export const channelCookie = { name: 'rowan.channel', path: '/send-in' } as const;

const { name, path } = channelCookie;
const secondsKept = 2 * 60 * 60;

/** Keeps the secret part of a channel's link in this browser, for its pages only and for two hours at most. */
export async function keepChannel(token: string): Promise<void> {
  const { options } = sessionCookie();
  (await cookies()).set(name, token, { ...options, path, maxAge: secondsKept });
}

/** The secret part of the link this browser came with; empty when it came with none. */
export async function keptChannel(): Promise<string> {
  return (await cookies()).get(name)?.value ?? '';
}
