import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import type { CaseView } from '@/lib/moderation/model/case';
import { RequestFacts } from './request-facts';

type Papers = Pick<CaseView, 'notices' | 'objections' | 'objected' | 'request'>;

/** What was said to report it, what its author was asked for, what is said against a decision, and that decision. */
export function CasePapers({ notices, objections, objected, request }: Papers) {
  return (
    <>
      {request && <RequestFacts request={request} />}
      {objections.length > 0 && <Objections objections={objections} />}
      {objected && <Objected objected={objected} />}
      {notices.length > 0 && <Notices notices={notices} />}
    </>
  );
}

function Notices({ notices }: Pick<CaseView, 'notices'>) {
  const t = useTranslations('moderation');
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">{t('case.notices')}</h2>
      <ul className="desk__notices">
        {notices.map(({ number, ground, law, rule, reason, receivedAt }) => (
          <li key={number}>
            <strong>
              {ground === 'law' ? t('case.law', { law: law ?? '' }) : t('page.rule', { rule: rule ?? 0 })}
            </strong>
            {': '}
            {reason} (<Time at={receivedAt} show="stamp" />)
          </li>
        ))}
      </ul>
    </section>
  );
}

function Objections({ objections }: Pick<CaseView, 'objections'>) {
  const t = useTranslations('moderation.case');
  return (
    <section aria-labelledby="objections">
      <h2 id="objections">{t('objections')}</h2>
      {objections.map(({ id, party, text, receivedAt }) => (
        <div key={id}>
          <p className="desk__facts">
            <span>{t(`by.${party}`)}</span>
            <Time at={receivedAt} show="moment" />
          </p>
          <blockquote className="case__text">{text}</blockquote>
        </div>
      ))}
    </section>
  );
}

function Objected({ objected }: { objected: NonNullable<CaseView['objected']> }) {
  const t = useTranslations('moderation');
  const { outcome, rule, reason, decidedAt } = objected;
  return (
    <section aria-labelledby="objected">
      <h2 id="objected">{t('case.objected')}</h2>
      <p className="desk__facts">
        <Badge tone="info">{t(`page.${outcome}`)}</Badge>
        {rule !== null && <span>{t('page.rule', { rule })}</span>}
        <Time at={decidedAt} show="moment" />
      </p>
      <p>{reason}</p>
    </section>
  );
}
