import { NotFound } from '@/components/frame/not-found';

export default function DeskNotFoundPage() {
  return <NotFound />;
}
