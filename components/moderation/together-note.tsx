import './desk.css';
import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import type { Together } from '@/lib/review/model/together';

/** What became of a group that was decided, and the way to take it back. */
export function TogetherNote({ tenantSlug, told }: { tenantSlug: string; told: Together | null }) {
  const t = useTranslations('moderation');
  const locale = useLocale();
  if (told === null) return null;
  const { deed, done, failed, batch } = told;
  return (
    <Alert tone="success" title={t(`group.deeds.${deed}`, { count: done })}>
      {failed > 0 && <p>{t('group.failed', { count: failed })}</p>}
      {batch !== null && done > 0 && (
        <form className="queue__take" method="post" action={`/${tenantSlug}/moderation/waiting/undo`}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="batch" value={batch} />
          <Button kind="secondary" small>
            {t('bulk.undo')}
          </Button>
          <span>{t('undo.until')}</span>
        </form>
      )}
    </Alert>
  );
}
