'use client';
import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { isNothing } from '../draft';

/** Takes back the choice among radio buttons, which browsers offer no way for. Only where no answer is fine too. */
export function ClearButton({ question }: { question: { id: string; required: boolean } }) {
  const t = useTranslations('formats.survey.form');
  const { setValue } = useFormContext();
  const answer: unknown = useWatch({ name: question.id });
  if (question.required || isNothing(answer)) return null;
  return (
    <Button
      type="button"
      kind="tertiary"
      small
      className="survey-clear"
      onClick={() => setValue(question.id, '', { shouldDirty: true, shouldValidate: true })}
    >
      {t('clear')}
    </Button>
  );
}
