import './desk.css';
import { useTranslations } from 'next-intl';
import { FindingList } from '@/components/checks/finding-list';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { TextArea } from '@/components/ui/fields';
import { Time } from '@/components/ui/time';
import { REASON_LIMIT } from '@/lib/moderation/model';
import type { Desk } from '@/lib/moderation/queries/desk';
import { placeOf } from './latest-contributions';

/** What was reported and waits, the most urgent first: what is said of it, its place, and the way to leave it. */
export function CaseList({ tenantSlug, cases }: { tenantSlug: string } & Pick<Desk, 'cases'>) {
  const t = useTranslations('moderation');
  if (cases.length === 0) return <p>{t('cases.none')}</p>;
  return (
    <ul className="desk">
      {cases.map((reported) => (
        <li key={reported.id} className="desk__item" id={`case-${reported.id}`}>
          <p className="desk__facts">
            {reported.isIllegal && <Badge tone="danger">{t('cases.illegal')}</Badge>}
            {reported.notices.length > 0 && (
              <Badge tone="warning">{t('cases.count', { count: reported.notices.length })}</Badge>
            )}
            {reported.findings.length > 0 && <Badge>{t('cases.caught')}</Badge>}
            <span>{t(`kinds.${reported.kind}`)}</span>
            <Time at={reported.openedAt} show="moment" />
            {reported.gone && <Badge>{t(`page.${reported.gone}`)}</Badge>}
          </p>
          <p className="desk__text">{reported.text}</p>
          <ul className="desk__notices">
            {reported.notices.map((notice) => (
              <li key={notice.number}>
                <strong>
                  {notice.ground === 'law'
                    ? t('cases.law', { law: notice.law ?? '' })
                    : t('page.rule', { rule: notice.rule ?? 0 })}
                </strong>
                {': '}
                {notice.reason}
              </li>
            ))}
          </ul>
          <FindingList text={reported.text} findings={reported.findings} />
          <p className="desk__facts">
            <a href={placeOf({ ...reported, id: reported.contributionId })}>{t('cases.decide')}</a>
          </p>
          <Keep tenantSlug={tenantSlug} reported={reported} />
        </li>
      ))}
    </ul>
  );
}

function Keep({ tenantSlug, reported }: { tenantSlug: string; reported: Desk['cases'][number] }) {
  const t = useTranslations('moderation.cases');
  const { id, kind, contributionId, gone } = reported;
  return (
    <Details summary={t(gone === 'withdrawn' ? 'close' : 'keep')}>
      <form className="decision" method="post" action={`/${tenantSlug}/moderation/keep`}>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="contributionId" value={contributionId} />
        <input type="hidden" name="back" value={`/${tenantSlug}/moderation`} />
        <TextArea
          id={`keep-${id}`}
          name="reason"
          rows={2}
          label={t('reason')}
          hint={t('hint')}
          maxLength={REASON_LIMIT}
          required
        />
        <div className="buttons">
          <Button>{t(gone === 'withdrawn' ? 'close' : 'confirm')}</Button>
        </div>
      </form>
    </Details>
  );
}
