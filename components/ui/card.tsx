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
      className="border-line bg-raised min-w-0 rounded-xl border"
      aria-labelledby={id && `${id}-title`}
      id={id}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 pt-4 sm:px-5">
        <h2 className="text-lg font-semibold" id={id && `${id}-title`}>
          {title}
        </h2>
        {actions}
      </div>
      <div className="px-4 pt-2 pb-4 sm:px-5 sm:pb-5">{children}</div>
    </section>
  );
}
