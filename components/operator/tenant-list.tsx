import './operator.css';
import { useTranslations } from 'next-intl';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';

interface Listed {
  slug: string;
  name: string;
  ags: string | null;
  host: string | null;
  openedAt: Date | null;
  suspendedAt: Date | null;
}

interface Props {
  base: string;
  tenants: readonly Listed[];
  /** What was looked for. */
  text: string;
}

/** The connected municipalities, each with how it stands; found by a part of the name. */
export function TenantList({ base, tenants, text }: Props) {
  const t = useTranslations('operator');
  return (
    <>
      <form className="operator__search" method="get" action={base} aria-label={t('search')}>
        <TextField name="text" type="search" label={t('searchFor')} defaultValue={text} maxLength={100} />
        <Button type="submit" kind="secondary" icon="search">
          {t('search')}
        </Button>
      </form>
      {tenants.length === 0 && <p>{t(text ? 'noneFound' : 'none')}</p>}
      <ul className="operator__tenants" id="tenants">
        {tenants.map((tenant) => (
          <li key={tenant.slug} className="operator__tenant">
            <div>
              <a href={`${base}/tenants/${tenant.slug}`}>
                <strong>{tenant.name}</strong>
              </a>
              <span className="operator__where">
                {[`/${tenant.slug}`, tenant.host, tenant.ags && t('ags', { ags: tenant.ags })]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            <State {...tenant} />
          </li>
        ))}
      </ul>
    </>
  );
}

function State({ openedAt, suspendedAt }: Pick<Listed, 'openedAt' | 'suspendedAt'>) {
  const t = useTranslations('operator.states');
  if (suspendedAt) return <Badge tone="warning">{t('suspended')}</Badge>;
  return openedAt ? <Badge tone="success">{t('open')}</Badge> : <Badge tone="info">{t('preparing')}</Badge>;
}
