import './found-item.css';
import { useTranslations } from 'next-intl';
import { heardIn } from '@/lib/languages/model/heard';
import { USUAL } from '@/lib/languages/model/usual';
import type { Topic } from '@/lib/offers/model';
import { type Found, type Piece, textOf } from '@/lib/search/model/found';
import { Period, StateBadge } from '../offers/state-badge';
import { Badge } from '../ui/badge';
import { Icon } from '../ui/icon';
import { Time } from '../ui/time';

/** Something that was found: what it is, where it leads, and the words around the hit. */
export function FoundItem({ hit, withTown }: { hit: Found; withTown: boolean }) {
  return (
    <article className="found">
      {hit.kind === 'offer' || hit.kind === 'part' || hit.kind === 'result' ? (
        <FoundOffer {...{ hit, withTown }} />
      ) : (
        <FoundTalk {...{ hit, withTown }} />
      )}
    </article>
  );
}

interface Props {
  hit: Found;
  withTown: boolean;
}

function FoundOffer({ hit: { kind, href, title, excerpt, offer, tenantName }, withTown }: Props) {
  const t = useTranslations('search.kinds');
  const topics = useTranslations('offers.topics');
  return (
    <>
      <p className="found__kind">
        {t(kind)} · {kind === 'part' ? offer.title : topics(offer.topic as Topic)}
      </p>
      <h3 className="found__title">
        <a href={href}>{title.length > 0 ? <Marked pieces={title} /> : offer.title}</a>
      </h3>
      <p className="found__excerpt" dir="auto" lang={heardIn(textOf(excerpt)) ?? USUAL}>
        <Marked pieces={excerpt} />
      </p>
      <div className="found__facts">
        <span className="fact">
          <StateBadge state={offer.state} />
          <Period {...offer} />
        </span>
        <span className="fact">
          <Icon name="pin" size="small" />
          {withTown ? `${tenantName}, ${offer.place}` : offer.place}
        </span>
      </div>
    </>
  );
}

function FoundTalk({ hit: { kind, href, excerpt, offer, tenantName, official, at }, withTown }: Props) {
  const t = useTranslations('search');
  return (
    <>
      <p className="found__kind">
        {t(`kinds.${kind}`)}
        {official && kind !== 'answer' && <Badge tone="info">{t('official')}</Badge>}
      </p>
      <h3 className="found__title found__title--talk">
        <a href={href}>{offer.title}</a>
      </h3>
      <p className="found__excerpt" dir="auto" lang={heardIn(textOf(excerpt)) ?? USUAL}>
        <Marked pieces={excerpt} />
      </p>
      <div className="found__facts">
        <span className="fact">
          <Icon name="clock" size="small" />
          <Time at={at} />
        </span>
        {withTown && (
          <span className="fact">
            <Icon name="pin" size="small" />
            {tenantName}
          </span>
        )}
      </div>
    </>
  );
}

/** A text in which what was looked for is marked. */
const Marked = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map(({ at, text, isHit }) => (isHit ? <mark key={at}>{text}</mark> : text));
