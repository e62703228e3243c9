'use client';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError, TextArea } from '@/components/ui/fields';
import { PAGES_LIMIT } from '@/lib/surveys/model/limits';
import type { Page } from '@/lib/surveys/model/page';
import { pagesOf } from '../../model/draft';
import { fields } from '../../model/settings';
import { type Surroundings, SurroundingsContext } from '../surroundings';
import { Flow } from './flow';
import { PageEditor } from './page-editor';
import { Preview } from './preview';
import { type Builder, type BuilderLibrary, useBuilder } from './use-builder';

interface Props {
  pages: readonly Page[];
  around: Surroundings;
  library: BuilderLibrary | null;
}

/** The pages of a survey as a form to build them in; as lines of text for who has no scripts or prefers that. */
export function QuestionsBuilder({ pages, around, library }: Props) {
  const builder = useBuilder(pages, library);
  const surroundings = useMemo(() => ({ ...around, formatId: null }), [around]);
  return (
    <SurroundingsContext value={surroundings}>
      {builder.mode === 'form' ? <AsForm builder={builder} /> : <AsText builder={builder} />}
    </SurroundingsContext>
  );
}

function AsForm({ builder }: { builder: Builder }) {
  const t = useTranslations('formats.survey.settings');
  const { drafts, take, errorAt } = builder;
  const [isShown, setShown] = useState(false);
  return (
    <fieldset className="survey-builder" ref={builder.element}>
      <legend className="kern-label">{t('questions')}</legend>
      <input type="hidden" name={fields.built} value={JSON.stringify(pagesOf(drafts))} />
      <Tools builder={builder} isShown={isShown} onPreview={() => setShown(!isShown)} />
      {drafts.map((_, number) => (
        <PageEditor key={drafts[number]?.handle} {...{ builder, number }} />
      ))}
      {errorAt('pages') && <FieldError id="survey-questions">{errorAt('pages')}</FieldError>}
      {drafts.length < PAGES_LIMIT && (
        <Button type="button" kind="tertiary" small onClick={() => take({ do: 'add-page' })}>
          + {t('addPage')}
        </Button>
      )}
      {drafts.length > 1 && builder.pages && (
        <details>
          <summary>{t('flow.title')}</summary>
          <Flow pages={builder.pages} />
        </details>
      )}
      {isShown && <Preview pages={builder.pages} onClose={() => setShown(false)} />}
    </fieldset>
  );
}

interface ToolsProps {
  builder: Builder;
  isShown: boolean;
  onPreview: () => void;
}

function Tools({ builder, isShown, onPreview }: ToolsProps) {
  const t = useTranslations('formats.survey.settings');
  const { history, take, toText } = builder;
  return (
    <div className="buttons survey-builder__tools" role="group" aria-label={t('tools')}>
      <Button
        type="button"
        kind="secondary"
        small
        disabled={history.past.length === 0}
        onClick={() => take({ do: 'undo' })}
      >
        {t('undo')}
      </Button>
      <Button
        type="button"
        kind="secondary"
        small
        disabled={history.future.length === 0}
        onClick={() => take({ do: 'redo' })}
      >
        {t('redo')}
      </Button>
      <Button type="button" kind="secondary" small aria-pressed={isShown} onClick={onPreview}>
        {t('preview')}
      </Button>
      <Button type="button" kind="tertiary" small onClick={toText}>
        {t('asText')}
      </Button>
    </div>
  );
}

function AsText({ builder }: { builder: Builder }) {
  const t = useTranslations('formats.survey.settings');
  const { mode, lines, setLines, unreadable, toForm } = builder;
  return (
    <div className="survey-builder">
      <TextArea
        name={fields.written}
        label={t('written')}
        hint={t('writtenHint')}
        error={unreadable ? t('unreadable') : undefined}
        rows={18}
        spellCheck={false}
        value={lines}
        onChange={(event) => setLines(event.target.value)}
      />
      {mode === 'text' && (
        <Button type="button" kind="tertiary" small onClick={toForm}>
          {t('asForm')}
        </Button>
      )}
    </div>
  );
}
