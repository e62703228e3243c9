import './decision.css';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { TextArea, TextField } from '@/components/ui/fields';
import type { ContributionKind } from '@/lib/moderation/model';
import { REQUEST_DAYS } from '@/lib/moderation/model/request';
import type { MeasuresView } from '@/lib/moderation/queries/measures';
import type { Rule } from '@/lib/moderation/queries/rules';
import { COMMENT_LIMIT } from '@/lib/threads/model';
import { RuleAndReason } from './rule-and-reason';

interface Props {
  tenantSlug: string;
  of: { kind: ContributionKind; contributionId: string };
  /** The page that it comes back to. */
  back: string;
  view: MeasuresView;
  rules: readonly Rule[];
  /** What was typed before it was refused. */
  typed: Record<string, string> | null;
}

/** All that can be done about a contribution now, a form each. */
export function MeasureForms({ view, rules, typed, ...where }: Props) {
  const t = useTranslations('moderation.measures');
  const { may, text } = view;
  return (
    <>
      {may.cover.ok && <Form name="cover" rules={rules} {...where} />}
      {may.ask.ok && <Form name="ask" rules={rules} {...where} />}
      {may.propose.ok && (
        <Form name="shorten" rules={rules} {...where} isOpen={typed?.text !== undefined}>
          <TextArea
            name="text"
            rows={6}
            label={t('text')}
            hint={t('textHint')}
            defaultValue={typed?.text ?? text}
            maxLength={COMMENT_LIMIT}
            required
          />
        </Form>
      )}
      {may.hide.ok && <Form name="hide" rules={rules} {...where} />}
      {may.hide.ok && (
        <Form name="merge" {...where} isOpen={typed?.into !== undefined}>
          <TextField name="into" label={t('into')} hint={t('intoHint')} defaultValue={typed?.into} required />
        </Form>
      )}
      {may.restore.ok && <Form name="restore" {...where} />}
      {may.takeBack.ok && <Form name="keep" {...where} />}
    </>
  );
}

interface FormProps extends Pick<Props, 'tenantSlug' | 'of' | 'back'> {
  name: 'cover' | 'ask' | 'shorten' | 'hide' | 'merge' | 'restore' | 'keep';
  rules?: readonly Rule[];
  isOpen?: boolean;
  children?: ReactNode;
}

function Form({ tenantSlug, of, back, name, rules, isOpen = false, children }: FormProps) {
  const t = useTranslations('moderation.measures');
  return (
    <Details summary={t(name)} open={isOpen}>
      {name !== 'restore' && <p>{t(`${name}Help`, { days: REQUEST_DAYS })}</p>}
      <form className="decision" method="post" action={`/${tenantSlug}/moderation/${name}`}>
        <input type="hidden" name="kind" value={of.kind} />
        <input type="hidden" name="contributionId" value={of.contributionId} />
        <input type="hidden" name="back" value={back} />
        <RuleAndReason id={name} rules={rules}>
          {children}
        </RuleAndReason>
        <div className="buttons">
          <Button>{t(name)}</Button>
        </div>
      </form>
    </Details>
  );
}
