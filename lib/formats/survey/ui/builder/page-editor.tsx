'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { FieldError, TextArea, TextField } from '@/components/ui/fields';
import { LABEL_LIMIT } from '@/lib/surveys/model/key';
import { PROSE_LIMIT } from '@/lib/surveys/model/page';
import { questionKinds } from '@/lib/surveys/model/questions';
import type { Step } from '../../model/building';
import type { PageDraft } from '../../model/draft';
import { ConditionEditor } from './condition-editor';
import { FromLibrary } from './from-library';
import { JumpsEditor } from './jumps-editor';
import { OrderButtons } from './order-buttons';
import { QuestionEditor } from './question-editor';
import { type Builder, INNER } from './use-builder';

export interface PageProps {
  builder: Builder;
  /** Its place among the pages, from 0. */
  number: number;
}

/** One page of a survey, while an editor works on it. What only surveys of several pages need shows where there are. */
export function PageEditor({ builder, number }: PageProps) {
  const t = useTranslations('formats.survey.settings');
  const { drafts, take, errorAt } = builder;
  const page = drafts[number] as PageDraft;
  const path = `pages.${number}`;
  return (
    <section className="survey-page" aria-label={t('page', { number: number + 1 })}>
      {drafts.length > 1 && <PageHead {...{ builder, number }} />}
      {errorAt(path) && <FieldError id={`${INNER}${path}`}>{errorAt(path)}</FieldError>}
      <ol className="survey-page__questions">
        {page.questions.map((draft, index) => (
          <QuestionEditor key={draft.handle} {...{ builder, draft, page: number, index }} />
        ))}
      </ol>
      {page.questions.length === 0 && <p className="survey-remark">{t('emptyPage')}</p>}
      <details className="survey-add" open={page.questions.length === 0 || undefined}>
        <summary>{t('add')}</summary>
        <div className="buttons" role="group" aria-label={t('add')}>
          {questionKinds.map((kind) => (
            <Button
              key={kind}
              type="button"
              kind="secondary"
              small
              onClick={() => take({ do: 'add', page: page.handle, kind })}
            >
              + {t(`kinds.${kind}`)}
            </Button>
          ))}
        </div>
      </details>
      <FromLibrary {...{ builder, number }} />
      {drafts.length > 1 && <JumpsEditor {...{ builder, number }} />}
    </section>
  );
}

function PageHead({ builder, number }: PageProps) {
  const t = useTranslations('formats.survey.settings');
  const { drafts, take, errorAt } = builder;
  const page = drafts[number] as PageDraft;
  const change = (to: Partial<PageDraft>) => take({ do: 'change-page', page: page.handle, to });
  const name = `${INNER}page-${page.handle}`;
  const names = { number: number + 1 };
  const step = (to: 'up' | 'down' | 'remove') => take(pageStep(page.handle, to));
  return (
    <div className="survey-page__head">
      <h3>{t('page', names)}</h3>
      <OrderButtons
        isFirst={number === 0}
        isLast={number === drafts.length - 1}
        names={{ up: t('pageUp', names), down: t('pageDown', names), remove: t('removePage', names) }}
        onStep={step}
      />
      <PageTexts {...{ builder, number }} />
      {number > 0 && (
        <ConditionEditor
          {...{ builder }}
          name={name}
          until={{ page: number, index: 0 }}
          legend={t('showPageIf')}
          condition={page.showIf}
          error={errorAt(`pages.${number}.showIf`)}
          onChange={(showIf) => change({ showIf })}
        />
      )}
    </div>
  );
}

const pageStep = (page: number, to: 'up' | 'down' | 'remove'): Step =>
  to === 'remove' ? { do: 'remove-page', page } : { do: 'move-page', page, by: to === 'up' ? -1 : 1 };

function PageTexts({ builder, number }: PageProps) {
  const t = useTranslations('formats.survey.settings');
  const optional = useTranslations('common')('optional');
  const page = builder.drafts[number] as PageDraft;
  const change = (to: Partial<PageDraft>) => builder.take({ do: 'change-page', page: page.handle, to });
  const name = `${INNER}page-${page.handle}`;
  return (
    <>
      <TextField
        name={`${name}.title`}
        label={t('pageTitle')}
        optional={optional}
        maxLength={LABEL_LIMIT}
        value={page.title}
        error={builder.errorAt(`pages.${number}.title`)}
        onChange={(event) => change({ title: event.target.value })}
      />
      <TextArea
        name={`${name}.text`}
        label={t('pageText')}
        optional={optional}
        rows={2}
        maxLength={PROSE_LIMIT}
        value={page.text}
        onChange={(event) => change({ text: event.target.value })}
      />
    </>
  );
}
