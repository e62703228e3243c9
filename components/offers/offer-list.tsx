import './offer-list.css';
import { useTranslations } from 'next-intl';
import type { OfferState, Topic } from '@/lib/offers/model';
import { Icon } from '../ui/icon';
import { useMarked } from '../ui/use-marked';
import { VisuallyHidden } from '../ui/visually-hidden';
import { FormatName } from './format-name';
import { type Dates, Period, StateBadge } from './state-badge';

export interface ListedOffer extends Dates {
  id: string;
  href: string;
  title: string;
  summary: string;
  topic: string;
  place: string;
  formats: readonly string[];
  state: OfferState;
  /** The language of its texts. */
  written: string;
}

interface Props {
  offers: readonly ListedOffer[];
  level?: 2 | 3;
  /** Whether each opens in a window of its own: from a frame on another site. */
  beside?: boolean;
}

/** Offers one below the other, each with what somebody needs to decide whether it concerns them. */
export function OfferList({ offers, level = 3, beside = false }: Props) {
  return (
    <ul className="offer-list">
      {offers.map((offer) => (
        <li key={offer.id} className="offer-item">
          <OfferItem {...{ offer, level, beside }} />
        </li>
      ))}
    </ul>
  );
}

function OfferItem({ offer, level, beside }: { offer: ListedOffer } & Required<Pick<Props, 'level' | 'beside'>>) {
  const t = useTranslations('offers');
  const marked = useMarked(offer.written);
  const Heading = `h${level}` as const;
  return (
    <article>
      <p className="offer-item__topic">{t(`topics.${offer.topic as Topic}`)}</p>
      <Heading className="offer-item__title" {...marked}>
        <a href={offer.href} {...(beside && { target: '_blank', rel: 'noopener' })}>
          {offer.title}
        </a>
      </Heading>
      <p className="offer-item__summary" {...marked}>
        {offer.summary}
      </p>
      <div className="offer-item__facts">
        <span className="fact">
          <StateBadge state={offer.state} />
          <Period {...offer} />
        </span>
        <span className="fact">
          <Icon name="map" size="small" />
          <VisuallyHidden>{t('list.place')}: </VisuallyHidden>
          {offer.place}
        </span>
      </div>
      <Formats codes={offer.formats} />
    </article>
  );
}

function Formats({ codes }: { codes: readonly string[] }) {
  const t = useTranslations('offers.list');
  if (codes.length === 0) return null;
  return (
    <ul className="offer-item__formats" aria-label={t('waysToTakePart')}>
      {[...new Set(codes)].map((code) => (
        <li key={code}>
          <FormatName code={code} />
        </li>
      ))}
    </ul>
  );
}
