'use client';

import { TextLink } from '@/components/ui/text-link';
import { useErrorText } from '@/components/ui/use-error-text';

/** An answer that recording would refuse: where it is mended, its question, what is wrong with it. */
export interface Problem {
  href: string;
  label: string;
  errorKey: string;
}

/** What stands in the way of recording, each with the way to it. */
export function ProblemList({ title, problems }: { title: string; problems: Problem[] }) {
  const errorText = useErrorText();
  return (
    <section aria-label={title} className="border-danger bg-raised max-w-4xl rounded-lg border-2 p-4 sm:p-5">
      <h2 className="text-lg font-semibold">{title}</h2>
      <ul className="mt-2 grid gap-1">
        {problems.map(({ href, label, errorKey }) => (
          <li key={href + label}>
            <TextLink href={href}>
              {label === '' ? errorText.ofField(errorKey) : `${label}: ${errorText.ofField(errorKey)}`}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
