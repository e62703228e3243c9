import '../texts.css';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { type NetiquetteRule, tongues } from '@/lib/netiquette/model';
import { Section } from '../section';

/** The rules to be edited, each with its number and the languages that it lacks. */
export function EditedRules({ base, rules }: { base: string; rules: readonly NetiquetteRule[] }) {
  const t = useTranslations('netiquette');
  return (
    <Section id="rules" title={t('edit.rules')} help={t('edit.rulesHelp')}>
      {rules.length === 0 && <p>{t('edit.noRules')}</p>}
      <ul className="text-list">
        {rules.map(({ number, wordings }) => {
          const missing = tongues.filter((tongue) => !wordings[tongue]).map((tongue) => t(`tongues.${tongue}`));
          return (
            <li key={number} id={`edited-${number}`}>
              <a href={`${base}/rules/${number}`}>
                {number}. {wordings.de.title}
              </a>
              {missing.length > 0 && (
                <Badge tone="warning">{t('edit.missing', { languages: missing.join(', ') })}</Badge>
              )}
            </li>
          );
        })}
      </ul>
      <div className="buttons">
        <ButtonLink kind="secondary" icon="edit" href={`${base}/rules/new`}>
          {t('edit.add')}
        </ButtonLink>
      </div>
    </Section>
  );
}
