'use client';
import './preview.css';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '@/components/ui/button';
import type { Page } from '@/lib/surveys/model/page';
import { useSurroundings } from '../surroundings';
import { SurveyForm } from '../survey-form';

interface Props {
  /** Null while something is missing or wrong. */
  pages: readonly Page[] | null;
  onClose: () => void;
}

/**
 * The survey as people will answer it, beside the builder and moving with it. It can be gone through, and nothing of it
 * is sent or counted. It stands outside of the editor's form, since no form may stand in another.
 */
export function Preview({ pages, onClose }: Props) {
  const t = useTranslations('formats.survey.settings');
  const [seed] = useState(() => Math.floor(Math.random() * 2 ** 32));
  const [shown, setShown] = useState(pages);
  const around = useSurroundings();
  useEffect(() => {
    if (pages) setShown(pages);
  }, [pages]);
  return createPortal(
    <aside className="survey-preview survey" aria-label={t('preview')}>
      <div className="survey-preview__head">
        <h2>{t('preview')}</h2>
        <Button type="button" kind="tertiary" small onClick={onClose}>
          {t('closePreview')}
        </Button>
      </div>
      <p className="survey-remark">{pages ? t('previewHint') : t('previewStale')}</p>
      {shown && <SurveyForm key={JSON.stringify(shown)} trial {...{ pages: shown, seed, around }} {...nothingYet} />}
    </aside>,
    document.body,
  );
}

const nothingYet = {
  action: '',
  formatId: 'preview',
  draftName: '',
  given: null,
  start: undefined,
  refused: [],
  locked: false,
  note: '',
};
