import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/fields';
import { queryOf } from '@/lib/surveys/model/analysis-wish';
import { TEXTS_ON_PAGE } from '@/lib/surveys/model/limits';
import { writtenQuestions } from '@/lib/surveys/model/written';
import { Choose } from '../choose';
import type { PartProps } from './analysis-props';
import { Marked } from './marked';
import { WishFields } from './wish-fields';

/** What people wrote in their own words, with search. */
export function TextsSection({ questions, wish, analysis: { texts } }: PartProps) {
  const t = useTranslations('formats.survey.analysis');
  const written = writtenQuestions(questions);
  if (written.length === 0) return null;
  return (
    <section id="texts" aria-labelledby="analysis-texts" className="survey-analysis__part">
      <h2 id="analysis-texts">{t('texts')}</h2>
      <form method="get" action="#texts" className="stack">
        <WishFields wish={wish} without={['text', 'search']} />
        <div className="survey-closer__forms">
          <Choose name="text" label={t('textOf')} nothing={t('choose')} chosen={wish.text ?? undefined}>
            {written.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Choose>
          <TextField name="search" label={t('search')} defaultValue={wish.search} />
        </div>
        <Button kind="secondary" type="submit">
          {t('showTexts')}
        </Button>
      </form>
      {texts && (
        <>
          <p>{t('found', { count: texts.count })}</p>
          <ul className="survey-analysis__texts">
            {texts.texts.map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a text has nothing else that tells it from the next.
              <li key={index}>
                <Marked text={text} search={wish.search} />
              </li>
            ))}
          </ul>
          <p className="buttons">
            {wish.page > 1 && <a href={`${queryOf(wish, { page: wish.page - 1 })}#texts`}>{t('previous')}</a>}
            {wish.page * TEXTS_ON_PAGE < texts.count && (
              <a href={`${queryOf(wish, { page: wish.page + 1 })}#texts`}>{t('next')}</a>
            )}
          </p>
        </>
      )}
    </section>
  );
}
