import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Select, TextArea } from '@/components/ui/fields';
import { REASON_LIMIT } from '@/lib/moderation/model';
import type { Rule } from '@/lib/moderation/queries/rules';

interface Props {
  /** Tells these fields from those of other forms on the page. */
  id: string;
  /** Absent: only the reason is asked for. */
  rules?: readonly Rule[] | undefined;
  /** A sentence on who reads the reason; absent: none. */
  hint?: string;
  takesFocus?: boolean;
  /** What is asked between both. */
  children?: ReactNode;
}

/** Under which rule something is decided, and why. */
export function RuleAndReason({ id, rules, hint, takesFocus, children }: Props) {
  const t = useTranslations('moderation.hide');
  return (
    <>
      {rules && (
        <Select
          id={`rule-${id}`}
          name="rule"
          label={t('rule')}
          choices={rules.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}` }))}
          required
          autoFocus={takesFocus}
        />
      )}
      {children}
      <TextArea
        id={`reason-${id}`}
        name="reason"
        rows={2}
        label={t('reason')}
        hint={hint}
        maxLength={REASON_LIMIT}
        required
      />
    </>
  );
}
