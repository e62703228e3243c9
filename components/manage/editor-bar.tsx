import './editor-bar.css';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';

interface Props {
  tenantSlug: string;
  offer: { slug: string; state: string };
}

/** What only editors see on an offer's page: the way back to their desk. */
export function EditorBar({ tenantSlug, offer }: Props) {
  const t = useTranslations('manage.bar');
  const base = `/${tenantSlug}/manage/offers/${offer.slug}`;
  return (
    <nav className="editor-bar no-print" aria-label={t('label')}>
      <ButtonLink kind="secondary" small icon="edit" href={base}>
        {t('edit')}
      </ButtonLink>
      {offer.state === 'draft' && (
        <ButtonLink small href={`${base}/publish`}>
          {t('publish')}
        </ButtonLink>
      )}
    </nav>
  );
}
