import './header.css';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LanguageSwitch } from './language-switch';
import type { Site } from './shell';

/** Whose site it is, its few main pages, the language, and (as children) who is signed in. */
export function Header({ site, children }: { site: Site; children: ReactNode }) {
  const t = useTranslations('layout');
  return (
    <header className="site-header">
      <div className="page site-header__row">
        <Brand site={site} />
        {site.isPortal ? (
          <nav className="site-nav" aria-label={t('mainMenu')}>
            <a href="/search">{t('search')}</a>
          </nav>
        ) : (
          <nav className="site-nav" aria-label={t('mainMenu')}>
            <a href={site.home}>{t('offers')}</a>
            <a href={`/${site.slug}/search`}>{t('search')}</a>
            <a href={`/${site.slug}/netiquette`}>{t('netiquette')}</a>
            {site.menu.map(({ label, href }) => (
              <a key={href} href={href}>
                {label}
              </a>
            ))}
            <a className="only-wide" href={site.portal}>
              {t('portal')}
            </a>
          </nav>
        )}
        <div className="site-header__end">
          <LanguageSwitch languages={site.languages} />
          {children}
        </div>
      </div>
    </header>
  );
}

function Brand({ site }: { site: Site }) {
  const t = useTranslations('layout');
  return (
    <a className="brand" href={site.home}>
      {site.logo && <img className="brand__logo" src={site.logo} alt="" width={40} height={48} />}
      <span className="brand__words">
        <span className="brand__name">{site.name}</span>
        <span className="brand__claim">{t('claim')}</span>
      </span>
    </a>
  );
}
