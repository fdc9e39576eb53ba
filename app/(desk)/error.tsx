'use client';

import { Failure, type FailureProps } from '@/components/frame/failure';

/** Inside the frame: whoever meets a failure can still leave at once. */
export default function DeskErrorPage(props: FailureProps) {
  return <Failure {...props} />;
}
