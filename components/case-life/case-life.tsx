import type { Labels } from '@/i18n/labels';
import type { CaseWork } from '@/lib/cases/life/read-work';
import { ClosingCard } from './closing-card';
import { DuplicatesCard } from './duplicates-card';
import { FlagCard } from './flag-card';
import { HandsCard } from './hands-card';
import type { LifeActions } from './life-actions';
import { MergedNotice } from './merged-notice';
import { OfferNotice } from './offer-notice';
import { StageCard } from './stage-card';
import { TaskCard } from './task-card';

interface CaseLifeProps {
  labels: Labels;
  work: CaseWork;
  actions: LifeActions;
}

/** Everything that is done with a case besides its answers: what is next first, ending it last. */
export function CaseLife({ labels, work, actions }: CaseLifeProps) {
  return (
    <>
      {work.mergedInto && <MergedNotice into={work.mergedInto} />}
      <OfferNotice work={work} actions={actions} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          <TaskCard labels={labels} work={work} actions={actions} />
          <FlagCard labels={labels} work={work} actions={actions} />
          <DuplicatesCard work={work} actions={actions} />
        </div>
        <div className="grid gap-6">
          <StageCard labels={labels} work={work} action={actions.changeStage} />
          <HandsCard labels={labels} work={work} actions={actions} />
          <ClosingCard labels={labels} work={work} action={actions.reopen} />
        </div>
      </div>
    </>
  );
}
