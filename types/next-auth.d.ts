import type { SessionClaim } from '@/lib/auth/session';

declare module 'next-auth' {
  interface User {
    id: string;
    claim: SessionClaim;
  }
  interface Session {
    expires: string;
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    organizationId: string;
    token: string;
  }
}
