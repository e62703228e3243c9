import './progress.css';
import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { Spoken } from './words/spoken';

interface Props {
  ref: Ref<HTMLHeadingElement>;
  number: number;
  of: number;
  title: string | undefined;
  /** Where the title stands among the survey's texts. */
  path: string;
}

/** The head of a page: its title, and how far one has come. Takes the focus when the page changes. */
export function Progress({ ref, number, of, title, path }: Props) {
  const t = useTranslations('formats.survey.form');
  if (of < 2 && !title) return null;
  const place = t('page', { number, count: of });
  return (
    <div className="survey-progress">
      <h2 ref={ref} tabIndex={-1}>
        {title ? <Spoken path={path}>{title}</Spoken> : place}
      </h2>
      {of > 1 && (
        <>
          {title && <p>{place}</p>}
          <progress value={number} max={of} aria-label={place} />
        </>
      )}
    </div>
  );
}
