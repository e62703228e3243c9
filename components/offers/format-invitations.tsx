import './format-invitations.css';
import { useTranslations } from 'next-intl';
import type { Activity } from '@/lib/formats/format';
import type { OfferFormat } from '@/lib/offers/model';
import { Icon } from '../ui/icon';
import { Contributions, FormatName, iconFor } from './format-name';
import { Period, StateBadge } from './state-badge';

export interface Invitation
  extends Pick<OfferFormat, 'id' | 'title' | 'state' | 'opensAt' | 'closesAt' | 'requiredTrust'> {
  href: string;
  code: string;
  opens: readonly Activity[];
  contributions: number;
}

/** The ways to take part, each a door that one can walk through. */
export function FormatInvitations({ formats }: { formats: readonly Invitation[] }) {
  return (
    <ul className="invitations">
      {formats.map((format) => (
        <li key={format.id} className={`invitation invitation--${format.state}`}>
          <InvitationCard format={format} />
        </li>
      ))}
    </ul>
  );
}

function InvitationCard({ format }: { format: Invitation }) {
  const t = useTranslations('offers.takePart');
  const summary = useTranslations('formats')(`${format.code}.summary`);
  return (
    <>
      <p className="invitation__kind">
        <Icon name={iconFor(format.opens)} />
        <FormatName code={format.code} />
      </p>
      <h3 className="invitation__title">
        <a href={format.href}>{format.title}</a>
      </h3>
      <p className="invitation__summary">{summary}</p>
      <p className="invitation__facts">
        <StateBadge state={format.state} /> <Period {...format} />
        <br />
        <Contributions code={format.code} count={format.contributions} />
        {format.state === 'open' && ` · ${t(format.requiredTrust)}`}
      </p>
      <p className="invitation__call" aria-hidden="true">
        {t(format.state)} <Icon name="arrow-right" size="small" />
      </p>
    </>
  );
}
