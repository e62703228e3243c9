import type { ReactNode } from 'react';

interface Props {
  id: string;
  title: string;
  help?: ReactNode;
  children: ReactNode;
}

/** One section of a long form: what it is about, why it matters, its fields. */
export function Section({ id, title, help, children }: Props) {
  return (
    <section className="manage-section" aria-labelledby={`section-${id}`}>
      <h2 id={`section-${id}`} className="manage-section__title">
        {title}
      </h2>
      {help && <p className="manage-section__help">{help}</p>}
      {children}
    </section>
  );
}
