import './formats.css';
import { useTranslations } from 'next-intl';
import type { Activity } from '@/lib/formats/format';
import type { RequiredTrust } from '@/lib/identity/model/trust';
import type { OfferState } from '@/lib/offers/model';
import { Contributions, FormatName, iconFor } from '../offers/format-name';
import { Period, StateBadge } from '../offers/state-badge';
import { ButtonLink } from '../ui/button';
import { Icon } from '../ui/icon';

export interface Instance {
  id: string;
  format: string;
  title: string;
  state: OfferState;
  opensAt: Date;
  closesAt: Date;
  requiredTrust: RequiredTrust;
  residentsOnly: boolean;
  contributions: number;
  opens: readonly Activity[];
  href: string;
}

/** The ways to take part that an offer has so far. */
export function OfferFormats({ instances }: { instances: readonly Instance[] }) {
  const t = useTranslations('manage.formats');
  if (instances.length === 0) return <p className="manage__intro">{t('none')}</p>;
  return (
    <section aria-labelledby="formats">
      <h2 id="formats" className="formats__title">
        {t('title')}
      </h2>
      <ul className="formats">
        {instances.map((instance) => (
          <li key={instance.id} className="formats__card">
            <Icon name={iconFor(instance.opens)} size="large" />
            <Facts instance={instance} />
            <ButtonLink kind="secondary" href={instance.href} small>
              {t('change', { title: instance.title })}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ instance }: { instance: Instance }) {
  const common = useTranslations('offers.takePart');
  const draft = instance.state === 'draft';
  return (
    <div className="formats__what">
      <h3 className="formats__name">{instance.title}</h3>
      <p className="formats__facts">
        <span>
          <FormatName code={instance.format} />
        </span>
        <span>{common(instance.requiredTrust)}</span>
        {instance.residentsOnly && <span>{common('residents')}</span>}
        {!draft && (
          <>
            <StateBadge state={instance.state} />
            <span>
              <Period {...instance} />
            </span>
            <span>
              <Contributions code={instance.format} count={instance.contributions} />
            </span>
          </>
        )}
      </p>
    </div>
  );
}
