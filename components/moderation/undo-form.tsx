import { useLocale, useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import type { Undoable } from '@/lib/moderation/queries/last-decision';
import { UNDO_FORM } from './form-ids';

/** Says what was just decided, and takes it back. */
export function UndoForm({ tenantSlug, last }: { tenantSlug: string; last: Undoable | null }) {
  const t = useTranslations('moderation.undo');
  const locale = useLocale();
  if (!last) return null;
  return (
    <Alert tone="success" title={t(last.outcome, { rule: last.rule ?? 0 })}>
      <form id={UNDO_FORM} className="queue__take" method="post" action={`/${tenantSlug}/moderation/undo`}>
        <input type="hidden" name="caseId" value={last.caseId} />
        <input type="hidden" name="locale" value={locale} />
        <Button kind="secondary" small>
          {t('do')}
        </Button>
        <span>{t('until')}</span>
      </form>
    </Alert>
  );
}
