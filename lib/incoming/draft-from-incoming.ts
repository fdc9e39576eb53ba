import { caseAnswersSchema } from '@/lib/cases/answers';
import { type DraftContent, newContent } from '@/lib/cases/drafts/content';
import { formValuesOf } from '@/lib/cases/form-input';
import type { IncomingAnswers } from './incoming-answers';

/**
 * The draft of a new case that begins with what was sent in: the codes under their questions, the words as the account,
 * nothing confirmed. `senderKind` is the sending partner's kind; null: a hotline.
 */
export function draftFromIncoming(answers: IncomingAnswers, senderKind: string | null): DraftContent {
  const content = newContent(null);
  const { services, urgency, ageBand, gender, citizenships, languages, vulnerabilities, words } = answers;
  const coded = formValuesOf(
    caseAnswersSchema.parse({
      riskLevel: urgency,
      needs: services,
      vulnerabilities,
      referredByKind: senderKind,
      person: { ageBand, gender, citizenships, languages },
      episodes: [
        {
          exploitationTypes: answers.exploitationTypes,
          exploitationCountry: answers.country,
          exploitationRegion: answers.region,
        },
      ],
    }),
  );
  return {
    ...content,
    values: { ...content.values, ...coded, ...(words !== '' && { narrative: [words] }) },
  };
}
