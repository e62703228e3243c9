import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';

/** Why the answers did not arrive. They are still there. */
export function Trouble({ code }: { code: string }) {
  const t = useTranslations('formats.survey.form.trouble');
  return (
    <Alert tone="danger" title={t('title')} loud>
      <p>{t.has(key(code)) ? t(key(code)) : t('other')}</p>
    </Alert>
  );
}

/** A refusal's code as a key, in which a dot would lead deeper. */
const key = (code: string) => code.replace('.', '-');
