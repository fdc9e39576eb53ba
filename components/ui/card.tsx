import type { ReactNode } from 'react';

interface CardProps {
  title: string;
  id?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A titled section of a page. */
export function Card({ title, id, actions, children }: CardProps) {
  return (
    <section
      className="border-line bg-raised rounded-lg border"
      aria-labelledby={id && `${id}-title`}
      id={id}
    >
      <div className="border-line flex flex-wrap items-center justify-between gap-2 border-b px-4 py-3">
        <h2 className="text-lg font-semibold" id={id && `${id}-title`}>
          {title}
        </h2>
        {actions}
      </div>
      <div className="p-4">{children}</div>
    </section>
  );
}
