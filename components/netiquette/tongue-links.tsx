import './netiquette.css';
import { useTranslations } from 'next-intl';
import { type Tongue, tongues } from '@/lib/netiquette/model';

/** The same rules in each language they are written in. */
export function TongueLinks({ page, shown, anchor = '' }: { page: string; shown: Tongue; anchor?: string }) {
  const t = useTranslations('netiquette');
  return (
    <nav className="tongue-links no-print" aria-label={t('languages')}>
      <ul>
        {tongues.map((tongue) => (
          <li key={tongue}>
            <a href={`${page}?language=${tongue}${anchor}`} aria-current={tongue === shown ? 'true' : undefined}>
              {t(`tongues.${tongue}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
