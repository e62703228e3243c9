import './desk.css';
import { useTranslations } from 'next-intl';

export type DeskPart = 'queue' | 'waiting' | 'stop' | 'latest' | 'log';

/** The ways between the parts of moderation. */
export function DeskNav({ tenantSlug, here }: { tenantSlug: string; here?: DeskPart }) {
  const t = useTranslations('moderation.nav');
  const at = `/${tenantSlug}/moderation`;
  const parts: [DeskPart, string][] = [
    ['queue', at],
    ['waiting', `${at}/waiting`],
    ['stop', `${at}/stop`],
    ['latest', `${at}/latest`],
    ['log', `${at}/log`],
  ];
  return (
    <nav className="desk-nav" aria-label={t('label')}>
      <ul>
        {parts.map(([part, href]) => (
          <li key={part}>
            <a href={href} aria-current={part === here ? 'page' : undefined}>
              {t(part)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
