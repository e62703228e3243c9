import './texts.css';
import { useTranslations } from 'next-intl';

const pages = ['texts', 'look', 'settings', 'members', 'help'] as const;

/** Where an admin sets up the space itself. */
export function SpaceLinks({ base }: { base: string }) {
  const t = useTranslations();
  return (
    <nav className="space-links" aria-label={t('town.space')}>
      <span>{t('town.space')}</span>
      {pages.map((page) => (
        <a key={page} href={`${base}/${page}`}>
          {t(`manage.${page}.title`)}
        </a>
      ))}
    </nav>
  );
}
