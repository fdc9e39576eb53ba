import type { ReactNode } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import type { DraftPage } from '@/lib/cases/drafts/pages';
import type { Question } from '@/lib/cases/drafts/questions';
import { AccountFields } from './account-fields';
import { CitizenshipFields, MultiCodeField, SingleCodeField } from './coded-fields';
import { ConsentFields } from './consent-fields';
import { DateFields } from './date-fields';
import type { FormFrame } from './form-frame';
import { PlaceFields } from './place-fields';
import { RouteFields } from './route-fields';
import { wordsOf } from './terms';

interface QuestionFieldProps {
  frame: FormFrame;
  page: DraftPage;
  question: Question;
  hasNarrative: boolean;
}

// Literal class names, because the style sheet is made from them. A sub-question shows once its parent is ticked.
const shownWith: Record<string, string> = {
  forcedMarriageTypes: 'hidden group-has-[input[value=ForcedMarriage]:checked]/page:block',
  sexualTypes: 'hidden group-has-[input[value=SexualExploitation]:checked]/page:block',
  labourIndustries:
    'hidden group-has-[input[value=ForcedLabour]:checked]/page:block group-has-[input[value=ChildLabour]:checked]/page:block group-has-[input[value=Servitude]:checked]/page:block group-has-[input[value=ForcedBegging]:checked]/page:block group-has-[input[value=X_ForcedCriminality]:checked]/page:block',
  promisedJobs: 'hidden group-has-[input[value=NatureOfJob]:checked]/page:block',
};

/** The fields of one question. Stands in a `group/page`. */
export function QuestionField({ frame, page, question, hasNarrative }: QuestionFieldProps): ReactNode {
  const name = page.prefix + question.field;
  switch (question.kind) {
    case 'one':
    case 'many': {
      const { list } = question;
      const label = wordsOf(question, frame.labels, frame.terms);
      if (list === 'country' || list === 'region') return <CitizenshipFields frame={frame} label={label} />;
      if (question.kind === 'one') {
        return <SingleCodeField frame={frame} list={list} name={name} label={label} />;
      }
      const field = <MultiCodeField frame={frame} list={list} name={name} label={label} />;
      if (question.isFolded) {
        const isOpen = (frame.values[name] ?? []).length > 0;
        return (
          <Disclosure summary={label} isOpen={isOpen}>
            {field}
          </Disclosure>
        );
      }
      if (!question.parent) return field;
      return <div className={`${shownWith[question.field]} border-accent border-s-4 ps-4`}>{field}</div>;
    }
    case 'place': {
      const regionName = page.prefix + question.regionField;
      return (
        <PlaceFields
          places={frame.places}
          countryName={name}
          countryLabel={frame.terms[question.term]}
          regionName={regionName}
          regionLabel={frame.terms[question.regionTerm]}
          country={frame.values[name]?.[0] ?? ''}
          region={frame.values[regionName]?.[0] ?? ''}
        />
      );
    }
    case 'date':
      return <DateFields frame={frame} name={name} legend={frame.terms[question.term]} />;
    case 'consents':
      return <ConsentFields frame={frame} />;
    case 'route':
      return <RouteFields frame={frame} />;
    case 'account':
      return <AccountFields frame={frame} hasNarrative={hasNarrative} />;
  }
}
