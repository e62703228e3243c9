import { useTranslations } from 'next-intl';
import { Button, type ButtonLook } from '@/components/ui/button';
import { NEXT_FORM } from './form-ids';

/** Takes the most urgent case that nobody works at. */
export function NextForm({ tenantSlug, kind = 'primary' }: { tenantSlug: string; kind?: ButtonLook['kind'] }) {
  const t = useTranslations('moderation.queue');
  return (
    <form id={NEXT_FORM} method="post" action={`/${tenantSlug}/moderation/next`}>
      <Button kind={kind} icon="arrow-right">
        {t('next')}
      </Button>
    </form>
  );
}
