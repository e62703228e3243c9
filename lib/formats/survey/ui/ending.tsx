import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { SurveyFormProps } from './survey-form';
import type { useSurveyForm } from './use-survey-form';

type EndingProps = SurveyFormProps & Pick<ReturnType<typeof useSurveyForm>, 'way' | 'place' | 'sending'>;

/** What leads on from a page: back, on, or to the end. */
export function Ending({ locked, note, way, place, sending }: EndingProps) {
  const t = useTranslations('formats.survey.form');
  const isLast = place >= way.pages.length - 1;
  return (
    <>
      {(isLast || locked) && <p className="survey-note">{locked ? t('preview') : note}</p>}
      <div className="buttons">
        {!isLast && (
          <Button name="go" value="next">
            {t('next')}
          </Button>
        )}
        {isLast && !locked && (
          <Button aria-disabled={sending || undefined}>{sending ? t('sending') : t('send')}</Button>
        )}
        {place > 0 && (
          <Button kind="tertiary" name="go" value="back">
            {t('back')}
          </Button>
        )}
      </div>
    </>
  );
}
