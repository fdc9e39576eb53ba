import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';

interface StatusFormProps {
  action: FormAction;
  fields: Record<string, string>;
  label: string;
  /** What the button is about; read out with its label. */
  describes: string;
}

/** One button that changes a row's status. */
export function StatusForm({ action, fields, label, describes }: StatusFormProps) {
  return (
    <ActionForm action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button kind="secondary" aria-label={`${label}: ${describes}`}>
        {label}
      </Button>
    </ActionForm>
  );
}
