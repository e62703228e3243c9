import './decision.css';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { Select } from '@/components/ui/fields';
import type { ContributionKind } from '@/lib/moderation/model';
import { pauseDays } from '@/lib/moderation/model/sanction';
import type { AuthorView } from '@/lib/moderation/queries/author';
import type { Rule } from '@/lib/moderation/queries/rules';
import { RuleAndReason } from './rule-and-reason';

interface Props {
  /** Below it are the addresses of the three forms. */
  base: string;
  of: { kind: ContributionKind; contributionId: string };
  author: AuthorView;
  rules: readonly Rule[];
}

/** To warn, to pause, and to end a pause; or why none of it can be done. */
export function SanctionForms({ base, of, author: { may }, rules }: Props) {
  const t = useTranslations('moderation.author');
  if (!may.sanction) return <Alert title={t('not')} />;
  const days = pauseDays.map((value) => ({ value: String(value), label: t('day', { days: value }) }));
  return (
    <>
      <Form name="warn" {...{ base, of, rules }} />
      <Form name="pause" {...{ base, of, rules }}>
        <Select id="days" name="days" label={t('days')} choices={days} required />
      </Form>
      {may.lift && <Form name="lift" {...{ base, of }} />}
    </>
  );
}

interface FormProps extends Pick<Props, 'base' | 'of'> {
  name: 'warn' | 'pause' | 'lift';
  rules?: readonly Rule[];
  children?: ReactNode;
}

function Form({ name, base, of, rules, children }: FormProps) {
  const t = useTranslations('moderation');
  return (
    <Details summary={t(`author.${name}`)}>
      {name !== 'lift' && <p>{t(`author.${name}Help`)}</p>}
      <form className="decision" method="post" action={`${base}/${name}`}>
        <input type="hidden" name="kind" value={of.kind} />
        <input type="hidden" name="contributionId" value={of.contributionId} />
        <RuleAndReason id={name} rules={rules}>
          {children}
        </RuleAndReason>
        <div className="buttons">
          <Button>{t(`author.${name}`)}</Button>
        </div>
      </form>
    </Details>
  );
}
