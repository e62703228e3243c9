'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Check } from '@/components/ui/choices';
import { FieldError, Select, TextField } from '@/components/ui/fields';
import { type FollowUpKind, followUpKinds } from '@/lib/surveys/model/follow-up';
import { LABEL_LIMIT } from '@/lib/surveys/model/key';
import { FOLLOW_UPS_LIMIT } from '@/lib/surveys/model/place';
import { changed, nextHandle, swapped } from '../../model/building';
import { blankQuestion, type QuestionDraft } from '../../model/draft';
import { type EditorProps, pathOf } from './editor-props';
import { OrderButtons } from './order-buttons';
import { QuestionFields } from './question-fields';
import { type Builder, INNER } from './use-builder';

/** What is asked about each place of an answer. */
export function FollowUpsEditor(props: EditorProps) {
  const { builder, draft } = props;
  const t = useTranslations('formats.survey.settings.followUps');
  const { followUps } = draft;
  const change = (to: QuestionDraft[]) => builder.take({ do: 'change', question: draft.handle, to: { followUps: to } });
  const error = builder.errorAt(`${pathOf(props)}.followUps`);
  return (
    <fieldset className="survey-builder__options survey-follow-ups">
      <legend className="kern-label">{t('title')}</legend>
      <ol>
        {followUps.map((followUp, place) => (
          <FollowUpLine key={followUp.handle} {...props} {...{ followUp, place, change }} />
        ))}
      </ol>
      {error && <FieldError id={`${INNER}${draft.handle}.followUps`}>{error}</FieldError>}
      {followUps.length < FOLLOW_UPS_LIMIT && (
        <Button
          type="button"
          kind="tertiary"
          small
          onClick={() => change([...followUps, blankQuestion(nextHandle(builder.drafts), 'text')])}
        >
          + {t('add')}
        </Button>
      )}
    </fieldset>
  );
}

interface LineProps extends EditorProps {
  followUp: QuestionDraft;
  place: number;
  change: (to: QuestionDraft[]) => void;
}

function FollowUpLine({ followUp, place, change, ...props }: LineProps) {
  const { builder, draft } = props;
  const t = useTranslations('formats.survey.settings');
  const { followUps } = draft;
  const becomes = (to: Partial<QuestionDraft>) => change(followUps.with(place, changed(followUp, to)));
  const path = `${pathOf(props)}.followUps.${place}`;
  const name = `${INNER}${followUp.handle}`;
  const names = { number: place + 1 };
  return (
    <li className="survey-follow-up">
      <div className="survey-follow-up__head">
        <TextField
          name={`${name}.label`}
          label={t('followUps.one', names)}
          error={builder.errorAt(`${path}.label`)}
          maxLength={LABEL_LIMIT}
          value={followUp.label}
          onChange={(event) => becomes({ label: event.target.value })}
        />
        <OrderButtons
          isFirst={place === 0}
          isLast={place === followUps.length - 1}
          names={{
            up: t('followUps.up', names),
            down: t('followUps.down', names),
            remove: t('followUps.remove', names),
          }}
          onStep={(step) =>
            change(
              step === 'remove' ? followUps.toSpliced(place, 1) : swapped(followUps, place, step === 'up' ? -1 : 1),
            )
          }
        />
      </div>
      <Select
        name={`${name}.kind`}
        label={t('kind')}
        choices={followUpKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        value={followUp.kind}
        onChange={(event) => becomes({ kind: event.target.value as FollowUpKind })}
      />
      <QuestionFields {...props} draft={followUp} path={path} builder={within(builder, followUp, becomes)} />
      <Check
        type="checkbox"
        name={`${name}.required`}
        label={t('followUps.required')}
        checked={followUp.required}
        onChange={(event) => becomes({ required: event.target.checked })}
      />
    </li>
  );
}

/** The builder for what works on one follow-up: its changes are changes of the question that it follows. */
const within = (
  builder: Builder,
  { handle }: QuestionDraft,
  becomes: (to: Partial<QuestionDraft>) => void,
): Builder => ({
  ...builder,
  take: (step) => (step.do === 'change' && step.question === handle ? becomes(step.to) : builder.take(step)),
});
