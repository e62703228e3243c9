'use client';
import './decision.css';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Check } from '@/components/ui/choices';
import { TextArea } from '@/components/ui/fields';
import { REASON_LIMIT } from '@/lib/moderation/model';
import type { CaseChoice } from './case-choices';
import { CaseKeys } from './case-keys';
import { useCaseKeys } from './use-case-keys';
import { useClaim } from './use-claim';
import { useSwitch } from './use-switch';

interface Props {
  tenantSlug: string;
  caseId: string;
  locale: string;
  choices: readonly CaseChoice[];
  /** An objection is answered in one's own words. */
  needsReason: boolean;
}

/** Decides a case: what is to happen, and why; by two keys where scripts run. */
export function CaseForm({ tenantSlug, caseId, locale, choices, needsReason }: Props) {
  const t = useTranslations('moderation.case');
  const form = useRef<HTMLFormElement>(null);
  const keys = useSwitch('moderation-keys');
  useClaim(tenantSlug, caseId);
  useCaseKeys(form, keys.isOn);
  return (
    <form ref={form} className="decision" method="post" action={`/${tenantSlug}/moderation/decide`} onSubmit={once}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="locale" value={locale} />
      <fieldset className="kern-fieldset" id="choice" onChange={(event) => fillIn(event, choices)}>
        <legend className="kern-label">{t('choice')}</legend>
        <div className="kern-fieldset__body">
          {choices.map((choice) => (
            <Choice key={choice.value} choice={choice} showsKey={keys.isOn} />
          ))}
        </div>
      </fieldset>
      <TextArea
        name="reason"
        rows={3}
        label={t('reason')}
        hint={t(needsReason ? 'reasonOwn' : 'reasonHint')}
        maxLength={REASON_LIMIT}
        required={needsReason}
      />
      <div className="buttons">
        <Button>{t('confirm')}</Button>
      </div>
      <CaseKeys keys={keys} />
    </form>
  );
}

function Choice({ choice, showsKey }: { choice: CaseChoice; showsKey: boolean }) {
  const { value, label, key } = choice;
  return (
    <Check
      type="radio"
      name="choice"
      value={value}
      required
      data-key={key ?? undefined}
      label={
        <>
          {showsKey && key && <kbd className="key">{key}</kbd>}
          {label}
        </>
      }
    />
  );
}

/** The reason follows what is chosen, until somebody writes one of their own. */
function fillIn({ target, currentTarget }: FormEvent<HTMLFieldSetElement>, choices: readonly CaseChoice[]): void {
  const reason = currentTarget.form?.elements.namedItem('reason');
  const chosen = choices.find(({ value }) => value === (target as HTMLInputElement).value);
  if (!(reason instanceof HTMLTextAreaElement) || !chosen) return;
  const isTheirs = reason.value !== '' && !choices.some((other) => other.reason === reason.value);
  if (!isTheirs) reason.value = chosen.reason;
}

/** Sent twice, the second would be told that it is decided. Coming back to the page begins anew. */
function once(event: FormEvent<HTMLFormElement>): void {
  const { dataset } = event.currentTarget;
  if (dataset.sent) event.preventDefault();
  dataset.sent = 'yes';
  window.addEventListener('pageshow', () => delete dataset.sent, { once: true });
}
