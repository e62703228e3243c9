import './offer-templates.css';
import { useTranslations } from 'next-intl';
import { type TemplateCode, templateCodes } from '@/lib/offers/model/template';
import { Icon, type IconName } from '../ui/icon';

const icons: Record<TemplateCode, IconName> = {
  'market-square': 'map',
  park: 'pin',
  playground: 'play',
  'cycle-network': 'map',
  'school-route': 'people',
  'mobility-survey': 'form',
  'land-use-plan': 'document',
  neighbourhood: 'chat',
  heat: 'danger',
  budget: 'list',
};

/** What a new offer can start from: ten templates, or nothing. */
export function OfferTemplates({ href }: { href: string }) {
  const t = useTranslations('manage');
  return (
    <ul className="offer-templates">
      {templateCodes.map((code) => (
        <li key={code}>
          <Card icon={icons[code]} href={`${href}?template=${code}`} name={t(`templates.${code}.name`)}>
            {t(`templates.${code}.summary`)}
          </Card>
        </li>
      ))}
      <li>
        <Card icon="edit" href={href} name={t('start.empty')}>
          {t('start.emptySummary')}
        </Card>
      </li>
    </ul>
  );
}

const Card = ({ icon, href, name, children }: { icon: IconName; href: string; name: string; children: string }) => (
  <div className="offer-templates__card">
    <Icon name={icon} size="large" />
    <h2 className="offer-templates__name">
      <a href={href}>{name}</a>
    </h2>
    <p>{children}</p>
  </div>
);
