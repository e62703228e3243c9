import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';

/** Says that the form below holds what was typed earlier and never arrived, and lets go of it. */
export function TypedNote({ tenantSlug, page }: { tenantSlug: string; page: string }) {
  const t = useTranslations('manage.typed');
  return (
    <Alert title={t('title')}>
      <form method="post" action={`/${tenantSlug}/manage/start-over`}>
        <input type="hidden" name="page" value={page} />
        <p>{t('text')}</p>
        <Button type="submit" kind="secondary" small>
          {t('startOver')}
        </Button>
      </form>
    </Alert>
  );
}
