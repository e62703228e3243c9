import './texts.css';
import { useTranslations } from 'next-intl';

/** Each with its title's place in `manage`. */
const pages = {
  texts: 'texts',
  look: 'spaceLook',
  settings: 'settings',
  checks: 'checks',
  members: 'members',
  residency: 'residency',
  'sign-in': 'signIn',
  keys: 'keys',
  help: 'help',
  audit: 'audit',
} as const;

/** Where an admin sets up the space itself. */
export function SpaceLinks({ base }: { base: string }) {
  const t = useTranslations();
  return (
    <nav className="space-links" aria-label={t('town.space')}>
      <span>{t('town.space')}</span>
      {Object.entries(pages).map(([page, of]) => (
        <a key={page} href={`${base}/${page}`}>
          {t(`manage.${of}.title`)}
        </a>
      ))}
    </nav>
  );
}
