import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import type { BulkResult } from '@/lib/moderation/model/queue';
import type { BulkItem } from '@/lib/moderation/queries/bulk';

interface Props {
  tenantSlug: string;
  deed: 'decided' | 'undone';
  result: BulkResult;
  /** The cases that could not be done. */
  items: readonly BulkItem[];
}

/** What became of several cases at once, what could not be done, and the way to take all of it back. */
export function BulkResultNote({ tenantSlug, deed, result, items }: Props) {
  const t = useTranslations();
  const count = result.done.length;
  const said = (code: string) =>
    t.has(`refusals.${code}`) ? t(`refusals.${code}`, { name: '' }) : t('common.refused');
  return (
    <>
      <Alert tone="success" title={t(`moderation.bulk.${deed === 'undone' ? 'undone' : 'done'}`, { count })}>
        {deed === 'decided' && count > 0 && <UndoAll tenantSlug={tenantSlug} done={result.done} />}
      </Alert>
      {result.refused.length > 0 && (
        <section aria-labelledby="refused">
          <h2 id="refused">{t('moderation.bulk.refused')}</h2>
          <ul className="desk">
            {result.refused.map(({ caseId, code }) => (
              <li key={caseId} className="desk__item">
                <p className="desk__text">{items.find(({ id }) => id === caseId)?.text}</p>
                <p>{code === 'case.claimed' ? t('moderation.bulk.will.claimed') : said(code)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function UndoAll({ tenantSlug, done }: { tenantSlug: string; done: readonly string[] }) {
  const t = useTranslations('moderation');
  const locale = useLocale();
  return (
    <form className="queue__take" method="post" action={`/${tenantSlug}/moderation/bulk/undo`}>
      <input type="hidden" name="locale" value={locale} />
      {done.map((id) => (
        <input key={id} type="hidden" name="case" value={id} />
      ))}
      <Button kind="secondary" small>
        {t('bulk.undo')}
      </Button>
      <span>{t('undo.until')}</span>
    </form>
  );
}
