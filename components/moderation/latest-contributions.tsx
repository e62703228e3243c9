import './desk.css';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import { measuresAddress } from '@/lib/moderation/model/request';
import { authorAddress } from '@/lib/moderation/model/sanction';
import type { PlacedContribution } from '@/lib/moderation/queries/desk';

interface Props {
  tenantSlug: string;
  contributions: readonly PlacedContribution[];
}

/** What people wrote last, each with the way to its place, where it is decided about. */
export function LatestContributions({ tenantSlug, contributions }: Props) {
  const t = useTranslations('moderation');
  if (contributions.length === 0) return <p>{t('page.none')}</p>;
  return (
    <ul className="desk">
      {contributions.map((contribution) => (
        <li key={contribution.id} className="desk__item">
          <p className="desk__facts">
            <strong>{contribution.author}</strong>
            <span>{t(`kinds.${contribution.kind}`)}</span>
            <Time at={contribution.postedAt} show="moment" />
            {contribution.gone && <Badge tone="warning">{t(`page.${contribution.gone}`)}</Badge>}
          </p>
          <p className="desk__text">{contribution.text}</p>
          <p className="desk__facts">
            <span>{contribution.offer}</span>
            <a href={placeOf(contribution)}>{t('page.look')}</a>
            {contribution.gone !== 'withdrawn' && (
              <a href={measuresAddress(tenantSlug, contribution.kind, contribution.id)}>{t('measures.link')}</a>
            )}
            <a href={authorAddress(tenantSlug, contribution.kind, contribution.id)}>{t('author.link')}</a>
          </p>
        </li>
      ))}
    </ul>
  );
}

type Placed = Pick<PlacedContribution, 'kind' | 'href' | 'id' | 'gone'>;

/** Opens the form of the decision at the contribution's place. */
function placeOf({ kind, href, id, gone }: Placed): string {
  if (gone === 'withdrawn') return href;
  const [path = '', anchor] = href.split('#');
  const form = kind === 'annotation' ? 'decide' : gone ? 'restore' : 'hide';
  return `${path}&${form}=${id}#${anchor}`;
}
