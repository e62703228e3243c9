import './netiquette.css';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { Markdown } from '@/components/ui/markdown';
import { langOf, type ShownRule, type Tongue } from '@/lib/netiquette/model';

interface Props {
  rules: readonly ShownRule[];
  /** The language that was asked for. */
  tongue: Tongue;
  /** How deep their titles stand on the page. */
  level: 'h2' | 'h3';
}

/** The rules, each with its number as an address: a moderator's decision names it. */
export function RuleList({ rules, tongue, level: Title }: Props) {
  const t = useTranslations('netiquette');
  return (
    <ol className="rules">
      {rules.map((rule) => (
        <li key={rule.number} id={`rule-${rule.number}`} value={rule.number} lang={langOf(rule.tongue)}>
          <span className="rules__number" aria-hidden="true">
            {rule.number}
          </span>
          <Title>{rule.title}</Title>
          <div className={`rules__text${rule.tongue === 'de-simple' ? ' rules__text--simple' : ''}`}>
            {rule.tongue !== tongue && <p className="rules__note">{t('inGerman')}</p>}
            <Markdown under={Title === 'h2' ? 2 : 3}>{rule.body}</Markdown>
            <Examples rule={rule} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Examples({ rule }: { rule: ShownRule }) {
  const t = useTranslations('netiquette');
  return (['allowed', 'notAllowed'] as const).map((kind) =>
    rule[kind].length === 0 ? null : (
      <div key={kind} className={`rules__examples rules__examples--${kind}`}>
        <p>
          <Icon name={kind === 'allowed' ? 'check' : 'close'} size="small" />
          {t(kind)}
        </p>
        <ul>
          {rule[kind].map((example) => (
            <li key={example}>{example}</li>
          ))}
        </ul>
      </div>
    ),
  );
}
