import './managed-offers.css';
import { useTranslations } from 'next-intl';
import type { OfferState } from '@/lib/offers/model';
import { FormatName } from '../offers/format-name';
import { Period, StateBadge } from '../offers/state-badge';

export interface ManagedOfferRow {
  id: string;
  slug: string;
  title: string;
  place: { label: string };
  state: OfferState;
  isArchived: boolean;
  opensAt: Date;
  closesAt: Date;
  formats: readonly string[];
  contributions: number;
}

interface Props {
  tenantSlug: string;
  offers: readonly ManagedOfferRow[];
}

/** All offers of a town by where they stand, those that need somebody's hand first. */
export function ManagedOffers({ tenantSlug, offers }: Props) {
  const t = useTranslations('manage');
  const groups = (['draft', 'open', 'announced', 'closed', 'archived'] as const)
    .map((state) => ({ state, rows: offers.filter((offer) => groupOf(offer) === state) }))
    .filter(({ rows }) => rows.length > 0);
  if (groups.length === 0) return <p className="manage__intro">{t('none')}</p>;
  return groups.map(({ state, rows }) => (
    <section key={state} aria-labelledby={`offers-${state}`}>
      <h2 id={`offers-${state}`} className="managed__title">
        {t(`groups.${state}`)}
      </h2>
      <ul className="managed">
        {rows.map((offer) => (
          <Row key={offer.id} tenantSlug={tenantSlug} offer={offer} />
        ))}
      </ul>
    </section>
  ));
}

const groupOf = ({ state, isArchived }: ManagedOfferRow) => (isArchived ? 'archived' : state);

function Row({ tenantSlug, offer }: { tenantSlug: string; offer: ManagedOfferRow }) {
  const t = useTranslations('manage');
  const common = useTranslations('offers');
  return (
    <li className="managed__row">
      <div className="managed__what">
        <a className="managed__name" href={`/${tenantSlug}/manage/offers/${offer.slug}`}>
          {offer.title}
        </a>
        <p className="managed__facts">
          {offer.formats.map((code, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two formats of an offer may have the same code.
            <span key={index}>
              <FormatName code={code} />
            </span>
          ))}
          {offer.place.label && <span>{offer.place.label}</span>}
          {offer.state !== 'draft' && <span>{common('contributions', { count: offer.contributions })}</span>}
        </p>
      </div>
      <p className="managed__state">
        <StateBadge state={offer.state} />
        <span>
          <Period {...offer} />
        </span>
      </p>
      <a className="managed__look" href={`/${tenantSlug}/offers/${offer.slug}`}>
        {offer.state === 'draft' ? t('preview') : t('look')}
      </a>
    </li>
  );
}
