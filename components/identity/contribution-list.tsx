import { useTranslations } from 'next-intl';
import type { OwnContribution } from '@/lib/identity/queries/account';
import { Badge } from '../ui/badge';
import { Time } from '../ui/time';

/** What one has written oneself, newest first, with the way to each. */
export function ContributionList({ contributions }: { contributions: readonly OwnContribution[] }) {
  const t = useTranslations('identity.contributions');
  return (
    <section aria-labelledby="contributions">
      <h2 id="contributions">{t('title')}</h2>
      {contributions.length === 0 && <p>{t('none')}</p>}
      <ul className="identity__list">
        {contributions.map(({ id, text, postedAt, state, offer, href }) => (
          <li key={id}>
            <p className="identity__list-head">
              <a href={href}>{offer}</a>
              {state !== 'visible' && <Badge tone="warning">{t(state)}</Badge>}
              <span className="identity__when">
                <Time at={postedAt} show="moment" />
              </span>
            </p>
            {state !== 'withdrawn' && <p>{beginningOf(text)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

const SHOWN = 160;

const beginningOf = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()} …` : text);
