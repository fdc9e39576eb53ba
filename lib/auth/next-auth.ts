import 'server-only';
import type { AuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { isAppError } from '@/lib/core/errors';
import { cookieSecret, sessionCookie } from './cookie';
import { sessionAbsoluteMs } from './session';
import { endClaimedSession } from './end-session';
import { signIn } from './sign-in';

/**
 * next-auth's side of sign-in: Credentials with a sealed cookie that holds only our session claim. What the cookie
 * proves is decided by the Session table on every request; see `current-actor.ts`.
 */
export function authOptions(): AuthOptions {
  return {
    secret: cookieSecret(),
    session: { strategy: 'jwt', maxAge: sessionAbsoluteMs / 1000, updateAge: sessionAbsoluteMs / 1000 },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { username: {}, password: {} },
        async authorize(credentials) {
          try {
            const claim = await signIn(credentials);
            return { id: claim.organizationId, claim };
          } catch (error) {
            if (isAppError(error)) return null;
            throw error;
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user ? { ...user.claim } : { organizationId: token.organizationId, token: token.token },
      // The browser learns from this endpoint only that a cookie is there, and until when.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        await endClaimedSession({ organizationId: token.organizationId, token: token.token });
      },
    },
  };
}
