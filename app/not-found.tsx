import { BareMain } from '@/components/frame/bare-main';
import { NotFound } from '@/components/frame/not-found';

export default function NotFoundPage() {
  return (
    <BareMain>
      <NotFound />
    </BareMain>
  );
}
