'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { FieldError, Select } from '@/components/ui/fields';
import { END } from '@/lib/surveys/model/page';
import { keyed, type PageDraft } from '../../model/draft';
import { ConditionEditor } from './condition-editor';
import type { PageProps } from './page-editor';
import { INNER } from './use-builder';

/** Where it goes on after a page: the first line whose condition is fulfilled; otherwise to the next page. */
export function JumpsEditor({ builder, number }: PageProps) {
  const t = useTranslations('formats.survey.settings.jumps');
  const page = builder.drafts[number] as PageDraft;
  const { jumps } = page;
  const change = (to: PageDraft['jumps']) => builder.take({ do: 'change-page', page: page.handle, to: { jumps: to } });
  return (
    <details className="survey-jumps" open={jumps.length > 0 || undefined}>
      <summary>{t('title', { number: number + 1 })}</summary>
      {jumps.map((_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing of its own but its place.
        <JumpLine key={place} {...{ builder, number, place, change }} />
      ))}
      <Button type="button" kind="tertiary" small onClick={() => change([...jumps, { to: END }])}>
        + {t('add')}
      </Button>
    </details>
  );
}

interface LineProps extends PageProps {
  place: number;
  change: (to: PageDraft['jumps']) => void;
}

function JumpLine({ builder, number, place, change }: LineProps) {
  const t = useTranslations('formats.survey.settings.jumps');
  const { drafts, errorAt } = builder;
  const page = drafts[number] as PageDraft;
  const jump = page.jumps[place] as PageDraft['jumps'][number];
  const name = `${INNER}page-${page.handle}.jump-${place}`;
  const targets = keyed(drafts).flatMap(({ id, title }, target) =>
    target > number ? [{ value: id, label: t('to', { number: target + 1, title }) }] : [],
  );
  const error = errorAt(`pages.${number}.jumps.${place}.to`);
  return (
    <div className="survey-jump">
      <Select
        name={name}
        label={t('target')}
        choices={[...targets, { value: END, label: t('end') }]}
        value={jump.to}
        onChange={(event) => change(page.jumps.with(place, { ...jump, to: event.target.value }))}
      />
      <ConditionEditor
        {...{ builder, name }}
        until={{ page: number, index: page.questions.length }}
        legend={t('when')}
        condition={jump.when}
        error={errorAt(`pages.${number}.jumps.${place}.when`)}
        onChange={(when) => change(page.jumps.with(place, when ? { ...jump, when } : { to: jump.to }))}
      />
      {error && <FieldError id={name}>{error}</FieldError>}
      <Button type="button" kind="tertiary" small onClick={() => change(page.jumps.toSpliced(place, 1))}>
        {t('remove')}
      </Button>
    </div>
  );
}
