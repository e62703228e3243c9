import './manage-form.css';
import { useTranslations } from 'next-intl';
import { ROUND_MS } from '@/lib/audit/model/chain';
import type { Finding } from '@/lib/audit/model/check';
import { factsOf } from '@/lib/audit/model/told-findings';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { Time } from '../ui/time';
import { Section } from './section';

interface Check {
  at: string;
  by: string | null;
  head: { number: number; hash: string };
  heads: number;
  count: number;
  findings: readonly Finding[];
}

interface Props {
  action: string;
  /** Null where nobody has checked yet. */
  check: Check | null;
  /** Whether it was asked for just now. */
  isNew: boolean;
}

/** How far the log holds, and the button that finds it out. */
export function LogCheck({ action, check, isNew }: Props) {
  const t = useTranslations('audit.check');
  return (
    <div className="manage-form">
      <Section id="check" title={t('title')}>
        {check ? <Result check={check} isNew={isNew} /> : <Alert title={t('never')} />}
        <form method="post" action={action} className="buttons">
          <Button type="submit" icon="check">
            {t('now')}
          </Button>
        </form>
        <Details summary={t('what')}>
          <p>{t('explained', { seconds: ROUND_MS / 1000 })}</p>
        </Details>
      </Section>
    </div>
  );
}

const HEAD_DIGITS = 8;

function Result({ check: { head, heads, count, findings, at, by }, isNew }: { check: Check; isNew: boolean }) {
  const t = useTranslations('audit');
  const isWhole = count === 0;
  const holds = t('check.holds', { number: head.number, head: head.hash.slice(0, HEAD_DIGITS) });
  const title = !isWhole ? t('check.broken', { count }) : head.number === 0 ? t('check.empty') : holds;
  return (
    <Alert tone={isWhole ? 'success' : 'danger'} title={title} loud={isNew}>
      {!isWhole && (
        <ul>
          {findings.map((finding) => (
            <li key={`${finding.code} ${finding.number}`}>{t(`findings.${finding.code}`, factsOf(finding))}</li>
          ))}
          {count > findings.length && <li>{t('check.more', { count: count - findings.length })}</li>}
        </ul>
      )}
      {!isWhole && <p>{t('check.ask')}</p>}
      <p>
        {t.rich('check.when', {
          date: () => <Time at={at} show="moment" />,
          name: by ?? t('check.somebody'),
          heads,
        })}
      </p>
    </Alert>
  );
}
