import type { ReactNode } from 'react';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Button, type ButtonKind } from '@/components/ui/button';

interface StepFormProps {
  code: string;
  formKey: string;
  action: FormAction;
  kind?: ButtonKind;
  label: string;
  hint?: string;
  children?: ReactNode;
}

/** One step that needs no more than a button. */
export function StepForm({ code, formKey, action, kind = 'primary', label, hint, children }: StepFormProps) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="formKey" value={formKey} />
      {children}
      <div className="grid justify-items-start gap-1">
        <Button kind={kind}>{label}</Button>
        {hint && <p className="text-soft text-sm">{hint}</p>}
      </div>
    </ActionForm>
  );
}
