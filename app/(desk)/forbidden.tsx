import { Forbidden } from '@/components/frame/forbidden';

export default function DeskForbiddenPage() {
  return <Forbidden />;
}
