import type { ReactNode } from 'react';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { newId } from '@/lib/core/ids';

interface LifeFormProps {
  action: FormAction;
  code: string;
  /** Names of fields and their labels, for the error summary's links. */
  labels?: Record<string, string>;
  /** False for what must leave no trace at all, not even that the same was sent twice: a phrase. */
  isRemembered?: boolean;
  className?: string;
  children: ReactNode;
}

/** A form about one case. Each has a key of its own: several of the same kind stand on one page. */
export function LifeForm({ action, code, labels, isRemembered = true, className, children }: LifeFormProps) {
  return (
    <ActionForm action={action} labels={labels ?? {}} className={className ?? ''}>
      <input type="hidden" name="code" value={code} />
      {isRemembered && <input type="hidden" name="formKey" value={newId()} />}
      {children}
    </ActionForm>
  );
}
