import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Details } from '@/components/ui/details';
import { Markdown } from '@/components/ui/markdown';
import { Time } from '@/components/ui/time';
import type { CaseView } from '@/lib/moderation/model/case';
import type { ShownRule } from '@/lib/netiquette/model';

/** How the same rules were applied before, and what they say. */
export function CaseRules({ rules, precedents }: { rules: readonly ShownRule[] } & Pick<CaseView, 'precedents'>) {
  const t = useTranslations('moderation');
  return (
    <>
      {precedents.length > 0 && (
        <Details summary={t('case.precedents')}>
          <ul className="desk">
            {precedents.map(({ id, outcome, rule, text, reason, decidedAt }) => (
              <li key={id} className="desk__item">
                <p className="desk__facts">
                  <Badge tone={outcome === 'hidden' ? 'warning' : 'info'}>{t(`page.${outcome}`)}</Badge>
                  <span>{t('page.rule', { rule })}</span>
                  <Time at={decidedAt} show="short" />
                </p>
                <p className="desk__text">{text}</p>
                <p className="desk__facts">{reason}</p>
              </li>
            ))}
          </ul>
        </Details>
      )}
      <Details summary={t('case.rules')}>
        {rules.map(({ number, title, body, tongue }) => (
          <div key={number} lang={tongue === 'en' ? 'en' : 'de'}>
            <h3>
              {number}. {title}
            </h3>
            <Markdown>{body}</Markdown>
          </div>
        ))}
      </Details>
    </>
  );
}
