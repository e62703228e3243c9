import { useTranslations } from 'next-intl';
import { type Language, languageNames } from '@/lib/languages/model';
import { Button } from '../ui/button';
import { Section } from './section';

interface Gap {
  kind: 'imprint' | 'privacy' | 'accessibility' | 'netiquette';
  locale: Language;
  gap: string | null;
}

/** What is still to be filled in before the space opens to the public, and the way to open it. */
export function OpeningBox({ action, base, gaps }: { action: string; base: string; gaps: readonly Gap[] }) {
  const t = useTranslations('town');
  return (
    <Section id="opening" title={t('opening.title')} help={t(gaps.length > 0 ? 'opening.help' : 'opening.ready')}>
      {gaps.length > 0 && (
        <ul>
          {gaps.map(({ kind, locale, gap }) => (
            <li key={`${kind} ${locale} ${gap}`}>
              <a href={kind === 'netiquette' ? `${base}/netiquette` : `${base}/texts/${kind}/${locale}`}>
                {t('texts.of', { kind: t(`texts.kinds.${kind}`), language: languageNames[locale] })}
              </a>
              {': '}
              {gap ?? t('opening.missing')}
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={action} className="buttons">
        <Button type="submit" icon="check">
          {t('opening.open')}
        </Button>
      </form>
    </Section>
  );
}
