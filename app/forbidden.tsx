import { BareMain } from '@/components/frame/bare-main';
import { Forbidden } from '@/components/frame/forbidden';

export default function ForbiddenPage() {
  return (
    <BareMain>
      <Forbidden />
    </BareMain>
  );
}
