import './texts.css';
import { useTranslations } from 'next-intl';
import { type Language, languageNames } from '@/lib/languages/model';
import { Badge } from '../ui/badge';

interface Row {
  kind: 'greeting' | 'imprint' | 'privacy' | 'accessibility';
  locale: Language;
  gaps: number;
  isOffered: boolean;
  isDue: boolean;
}

/** All texts of the space, each to be opened in its language. */
export function TextList({ base, netiquette, rows }: { base: string; netiquette: string; rows: readonly Row[] }) {
  const t = useTranslations('town.texts');
  return (
    <ul className="text-list">
      {rows.map(({ kind, locale, gaps, isOffered, isDue }) => (
        <li key={`${kind} ${locale}`}>
          <a href={`${base}/${kind}/${locale}`}>
            {t('of', { kind: t(`kinds.${kind}`), language: languageNames[locale] })}
          </a>
          {!isOffered && <Badge tone="info">{t('notOffered')}</Badge>}
          {isOffered && isDue && <Badge tone="warning">{t('due')}</Badge>}
          {isOffered && gaps > 0 && <Badge tone="warning">{t('gaps', { count: gaps })}</Badge>}
        </li>
      ))}
      <li>
        <a href={netiquette}>{t('kinds.netiquette')}</a>
      </li>
    </ul>
  );
}
