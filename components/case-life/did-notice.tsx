import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';

const acts = [
  'stage',
  'task',
  'flag',
  'assigned',
  'offered',
  'takenBack',
  'taken',
  'declined',
  'closed',
  'reopened',
  'phrase',
  'merged',
  'undone',
] as const;

/** Says what was just done, by the code in the address; nothing for any other. */
export async function DidNotice({ did }: { did: string | string[] | undefined }) {
  const t = await getTranslations('caseLife.did');
  const act = acts.find((known) => known === did);
  return act ? <Notice tone="ok" title={t(act)} live /> : null;
}
