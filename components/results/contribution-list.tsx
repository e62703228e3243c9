import '../offers/said-list.css';
import { useTranslations } from 'next-intl';
import type { ListedContribution } from '@/lib/themes/model';
import { Time } from '../ui/time';

/** Contributions in a list, each with the way to where it was said. */
export function ContributionList({ contributions }: { contributions: readonly ListedContribution[] }) {
  const t = useTranslations('offers.result');
  return (
    <ol className="said-list">
      {contributions.map(({ id, text, author, postedAt, warning, href }) => (
        <li key={id}>
          <p className="said-list__head">
            <strong>{author || t('nobody')}</strong>{' '}
            <a href={href}>
              <Time at={postedAt} show="moment" />
            </a>
          </p>
          <p className="said-list__text">{warning === null ? text : t('coveredText', { rule: warning })}</p>
        </li>
      ))}
    </ol>
  );
}
