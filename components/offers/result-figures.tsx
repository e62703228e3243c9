import './result-figures.css';
import { useFormatter, useTranslations } from 'next-intl';
import type { ResultFigures as Figures } from '@/lib/results/model';
import { Details } from '../ui/details';

const shown = ['people', 'comments', 'annotations', 'responses', 'votes'] as const;

/** How much was said, as far as there was anything, and how it was counted. */
export function ResultFigures({ figures }: { figures: Figures }) {
  const t = useTranslations('offers.result.figures');
  const format = useFormatter();
  return (
    <>
      <dl className="result-figures">
        {shown
          .filter((name) => name === 'people' || figures[name] > 0)
          .map((name) => (
            <div key={name}>
              <dt>{t(name, { count: figures[name] })}</dt>
              <dd>{format.number(figures[name])}</dd>
            </div>
          ))}
      </dl>
      <Details summary={t('how')}>
        <p>{t('howText')}</p>
      </Details>
    </>
  );
}
