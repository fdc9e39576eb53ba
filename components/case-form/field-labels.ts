import type { DraftPage } from '@/lib/cases/drafts/pages';
import type { Question } from '@/lib/cases/drafts/questions';
import type { FormFrame } from './form-frame';
import { wordsOf } from './terms';

function labelOf(question: Question, name: string, at: string, frame: FormFrame): string {
  const { labels, terms } = frame;
  switch (question.kind) {
    case 'one':
    case 'many':
      return wordsOf(question, labels, terms);
    case 'place':
      return name === at ? terms[question.term] : terms[question.regionTerm];
    case 'date':
      return terms[question.term];
    case 'consents':
      return labels.title('consentState');
    case 'route': {
      const [, number, part = ''] = /^route\.(\d+)\.(\w+)/u.exec(name) ?? [];
      const words: Record<string, string> = {
        role: terms.legRole,
        country: terms.legCountry,
        region: terms.legRegion,
        when: terms.legWhen,
      };
      return `${Number(number ?? 0) + 1}. ${words[part] ?? ''}`;
    }
    case 'account':
      return labels.of('caseTextKind', 'Narrative');
  }
}

/** The words before an error in a page's summary, for the fields that were refused. */
export function fieldLabel(page: DraftPage, name: string, frame: FormFrame): string {
  const question = page.questions.find((candidate) => {
    const at = page.prefix + candidate.field;
    const isRegion = candidate.kind === 'place' && name === page.prefix + candidate.regionField;
    return name === at || name.startsWith(`${at}.`) || isRegion;
  });
  return question ? labelOf(question, name, page.prefix + question.field, frame) : '';
}
