import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { saidOnce } from '@/lib/cases/drafts/content';
import type { DraftPage } from '@/lib/cases/drafts/pages';
import { Autosave } from './autosave';
import { fieldLabel } from './field-labels';
import type { FormFrame } from './form-frame';
import { QuestionField } from './question-field';

interface PageFormProps {
  action: FormAction;
  frame: FormFrame;
  page: DraftPage;
  hasNarrative: boolean;
  /** Where the page is saved while it is filled in, and as what. */
  save: { url: string; writer: string; version: number };
  /** Names of fields that may come back refused. */
  refusable: string[];
  /** Fields that steer the form, and its buttons. The first of them is what Enter presses. */
  children: ReactNode;
}

/** One short page of questions that saves itself. Without script it is a plain form. */
export async function PageForm(props: PageFormProps) {
  const { action, frame, page, hasNarrative, save, refusable, children } = props;
  const [t, { drafts, errors, frame: frameWords, screening }] = await Promise.all([
    getTranslations('drafts.page'),
    getMessages(),
  ]);
  const { autosave, collision } = drafts;
  const labels = Object.fromEntries(refusable.map((name) => [name, fieldLabel(page, name, frame)]));
  const questions = page.questions.filter(({ field }) => frame.base === null || !saidOnce.includes(field));
  return (
    <NextIntlClientProvider
      messages={{ drafts: { autosave, collision }, errors, frame: frameWords, screening }}
    >
      <ActionForm
        action={action}
        labels={labels}
        className={page.kind === 'route' ? 'group/page' : 'group/page max-w-3xl'}
      >
        {/* Enter in a box saves and goes on, whatever button comes first. */}
        <button name="go" value="continue" tabIndex={-1} aria-hidden className="sr-only">
          {t('continue')}
        </button>
        {questions.map((question) => (
          <QuestionField
            key={question.field}
            frame={frame}
            page={page}
            question={question}
            hasNarrative={hasNarrative}
          />
        ))}
        <Autosave {...save} refreshes={['person', 'circumstances', 'route'].includes(page.kind)} />
        {children}
      </ActionForm>
    </NextIntlClientProvider>
  );
}
