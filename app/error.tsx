'use client';

import { BareMain } from '@/components/frame/bare-main';
import { Failure, type FailureProps } from '@/components/frame/failure';

export default function ErrorPage(props: FailureProps) {
  return (
    <BareMain>
      <Failure {...props} />
    </BareMain>
  );
}
