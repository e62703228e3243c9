import { useTranslations } from 'next-intl';
import { Button, type ButtonLook } from '@/components/ui/button';
import { NEXT_FORM } from './form-ids';

interface Props {
  tenantSlug: string;
  kind?: ButtonLook['kind'];
  /** The case that one leaves by it. */
  from?: string;
}

/** Takes the most urgent case that nobody works at. */
export function NextForm({ tenantSlug, kind = 'primary', from }: Props) {
  const t = useTranslations('moderation.queue');
  return (
    <form id={NEXT_FORM} method="post" action={`/${tenantSlug}/moderation/next`}>
      {from && <input type="hidden" name="from" value={from} />}
      <Button kind={kind} icon="arrow-right">
        {t('next')}
      </Button>
    </form>
  );
}
