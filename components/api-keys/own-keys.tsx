import { useTranslations } from 'next-intl';
import type { KeyView } from '@/lib/api-keys/model';
import { KeyList } from './key-list';

interface Props {
  tenantSlug: string;
  keys: readonly KeyView[];
  errors: ReadonlyMap<string, string>;
}

/** The keys with which one's own programs write. */
export function OwnKeys({ tenantSlug, keys, errors }: Props) {
  const t = useTranslations('publicApi.keys');
  return (
    <section id="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">{t('title')}</h2>
      <p>{t('text')}</p>
      <KeyList base={`/${tenantSlug}/account/keys`} keys={keys} errors={errors} />
    </section>
  );
}
