import './format-invitations.css';
import { useTranslations } from 'next-intl';
import type { Activity } from '@/lib/formats/format';
import type { OfferFormat } from '@/lib/offers/model';
import { Icon } from '../ui/icon';
import { useMarked } from '../ui/use-marked';
import { Contributions, FormatName, iconFor } from './format-name';
import { Period, StateBadge } from './state-badge';

type Shown = Pick<OfferFormat, 'id' | 'title' | 'state' | 'opensAt' | 'closesAt' | 'requiredTrust' | 'residentsOnly'>;

export interface Invitation extends Shown {
  href: string;
  code: string;
  opens: readonly Activity[];
  contributions: number;
  /** The language of its title. */
  written: string;
}

/** The ways to take part, each a door that one can walk through. Compact: beside something larger. */
export function FormatInvitations({ formats, compact }: { formats: readonly Invitation[]; compact?: boolean }) {
  return (
    <ul className={`invitations${compact ? ' invitations--compact' : ''}`}>
      {formats.map((format) => (
        <li key={format.id} className={`invitation invitation--${format.state}`}>
          <span className="invitation__icon">
            <Icon name={iconFor(format.opens)} />
          </span>
          <div className="invitation__body">
            <Words format={format} />
          </div>
          <span className="invitation__arrow">
            <Icon name="arrow-right" />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Words({ format }: { format: Invitation }) {
  const t = useTranslations();
  const marked = useMarked(format.written);
  return (
    <>
      <h3 className="invitation__title" {...marked}>
        <a href={format.href}>{format.title}</a>
      </h3>
      <p className="invitation__summary">{t(`formats.${format.code}.summary` as never)}</p>
      <ul className="invitation__facts">
        <li>
          <FormatName code={format.code} />
        </li>
        <li>
          {format.state !== 'open' && <StateBadge state={format.state} />} <Period {...format} />
        </li>
        <li>
          <Contributions code={format.code} count={format.contributions} />
        </li>
        {format.state === 'open' && format.requiredTrust !== 'email' && (
          <li>{t(`offers.takePart.${format.requiredTrust}`)}</li>
        )}
        {format.residentsOnly && <li>{t('offers.takePart.residents')}</li>}
      </ul>
    </>
  );
}
