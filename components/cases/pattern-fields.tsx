import type { ReactNode } from 'react';
import type { Labels } from '@/i18n/labels';
import type { EpisodeAnswers } from '@/lib/cases/answers';
import { MultiCodeField } from './coded-field';

interface PatternFieldsProps {
  labels: Labels;
  episode?: EpisodeAnswers | undefined;
}

// Literal class names, because the style sheet is made from them. A sub-question shows once its pattern is ticked.
const shownWith = {
  ForcedMarriage: 'hidden group-has-[input[value=ForcedMarriage]:checked]/patterns:block',
  SexualExploitation: 'hidden group-has-[input[value=SexualExploitation]:checked]/patterns:block',
  ForcedLabour:
    'hidden group-has-[input[value=ForcedLabour]:checked]/patterns:block group-has-[input[value=ChildLabour]:checked]/patterns:block group-has-[input[value=Servitude]:checked]/patterns:block',
  NatureOfJob: 'hidden group-has-[input[value=NatureOfJob]:checked]/lure:block',
} as const;

function Sub({ of, children }: { of: keyof typeof shownWith; children: ReactNode }) {
  return <div className={`${shownWith[of]} border-accent border-s-4 ps-4`}>{children}</div>;
}

/** The patterns of exploitation with their sub-types: forced marriage, prostitution, forced labour and the rest. */
export function PatternFields({ labels, episode }: PatternFieldsProps) {
  const at = 'episodes.0.';
  return (
    <div className="group/patterns grid gap-5">
      <MultiCodeField
        labels={labels}
        list="exploitationType"
        name={`${at}exploitationTypes`}
        chosen={episode?.exploitationTypes}
      />
      <Sub of="ForcedMarriage">
        <MultiCodeField
          labels={labels}
          list="forcedMarriageType"
          name={`${at}forcedMarriageTypes`}
          chosen={episode?.forcedMarriageTypes}
        />
      </Sub>
      <Sub of="SexualExploitation">
        <MultiCodeField
          labels={labels}
          list="sexualExploitationType"
          name={`${at}sexualTypes`}
          chosen={episode?.sexualTypes}
        />
      </Sub>
      <Sub of="ForcedLabour">
        <MultiCodeField
          labels={labels}
          list="labourIndustry"
          name={`${at}labourIndustries`}
          chosen={episode?.labourIndustries}
        />
      </Sub>
    </div>
  );
}

/** How it began: the promise of a better life, where the deception happened, who recruited. */
export function LureFields({ labels, episode }: PatternFieldsProps) {
  const at = 'episodes.0.';
  return (
    <div className="group/lure grid gap-5">
      <MultiCodeField
        labels={labels}
        list="lurePromise"
        name={`${at}lurePromises`}
        chosen={episode?.lurePromises}
      />
      <Sub of="NatureOfJob">
        <MultiCodeField
          labels={labels}
          list="promisedJob"
          name={`${at}promisedJobs`}
          chosen={episode?.promisedJobs}
        />
      </Sub>
      <MultiCodeField
        labels={labels}
        list="deceptionPlace"
        name={`${at}deceptionPlaces`}
        chosen={episode?.deceptionPlaces}
      />
      <MultiCodeField
        labels={labels}
        list="recruiterRelationship"
        name={`${at}recruiterRelationships`}
        chosen={episode?.recruiterRelationships}
      />
      <MultiCodeField
        labels={labels}
        list="recruitmentMethod"
        name={`${at}recruitmentMethods`}
        chosen={episode?.recruitmentMethods}
      />
    </div>
  );
}
