import './result-figures.css';
import { useFormatter, useTranslations } from 'next-intl';
import type { ResultFigures as Figures } from '@/lib/results/model';
import { Details } from '../ui/details';

const shown = ['people', 'comments', 'annotations', 'responses', 'votes'] as const;

/** How much was said, as far as there was anything, and how it was counted. */
export function ResultFigures({ figures }: { figures: Figures }) {
  const t = useTranslations('offers.result.figures');
  const format = useFormatter();
  const isThere = (name: (typeof shown)[number]) => name === 'people' || figures[name] > 0;
  return (
    <>
      <dl className="result-figures">
        {shown.filter(isThere).map((name) => (
          <div key={name}>
            <dt>{t(name, { count: figures[name] })}</dt>
            <dd>{format.number(figures[name])}</dd>
          </div>
        ))}
      </dl>
      <Details summary={t('how')}>
        <dl>
          {shown.filter(isThere).map((name) => (
            <div key={name}>
              <dt>{t(`names.${name}`)}</dt>
              <dd>{t(`hows.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </Details>
    </>
  );
}
