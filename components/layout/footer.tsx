import './footer.css';
import { useTranslations } from 'next-intl';
import type { Site } from './shell';
import { type Theme, ThemeSwitch } from './theme-switch';

/** Who answers for the site, the texts the law asks for, and how it looks. */
export function Footer({ site, theme }: { site: Site; theme: Theme }) {
  const t = useTranslations('layout');
  const { office, email, phone, address } = site.contact;
  return (
    <footer className="site-footer">
      <div className="page site-footer__columns">
        <address className="site-footer__contact">
          <strong>{site.name}</strong>
          <span>{office}</span>
          {address && <span>{address}</span>}
          {phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
          <a href={`mailto:${email}`}>{email}</a>
        </address>
        <nav className="site-footer__links" aria-label={t('footer.texts')}>
          {(['imprint', 'privacy', 'accessibility'] as const).map((kind) => (
            <a key={kind} href={`/${site.slug}/${kind}`}>
              {t(`footer.${kind}`)}
            </a>
          ))}
          {!site.isPortal && <a href={site.portal}>{t('portal')}</a>}
        </nav>
        <ThemeSwitch chosen={theme} />
      </div>
      <div className="page">
        <p className="site-footer__software">{t('footer.software')}</p>
      </div>
    </footer>
  );
}
