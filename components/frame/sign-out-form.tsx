'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { signOut } from '@/lib/auth/sign-out';
import { tellOtherTabs } from './visit-channel';

/** Signs out everywhere; what other tabs show is covered at once. */
export function SignOutForm({ children }: { children: ReactNode }) {
  return (
    <form action={signOut} onSubmit={() => tellOtherTabs('ended')}>
      <Button kind="secondary" className="w-full">
        {children}
      </Button>
    </form>
  );
}
