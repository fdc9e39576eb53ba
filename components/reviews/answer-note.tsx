'use client';

import { useContext } from 'react';
import { FormContext } from '@/components/ui/form-context';
import { Notice } from '@/components/ui/notice';

/** What happened while the form was filled in: who decided first. */
export function AnswerNote() {
  const { answer } = useContext(FormContext);
  return (
    answer?.note && (
      <Notice tone="warn" live>
        <p>{answer.note}</p>
      </Notice>
    )
  );
}
