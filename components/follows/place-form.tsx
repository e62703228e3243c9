import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DEFAULT_RADIUS, LABEL_LIMIT, RADII } from '@/lib/follows/model';
import { Button } from '../ui/button';
import { Select, TextField } from '../ui/fields';

interface Props {
  tenantSlug: string;
  /** Tells the fields of several such forms on one page apart. */
  id: string;
  label: string;
  /** The point, as hidden fields or to be chosen. */
  children: ReactNode;
  /** How far is chosen beforehand, in metres. */
  radius?: number;
  back?: string;
}

/** Follows what happens around a place, with how far and under which name; or shows its feed and calendar. */
export function PlaceForm({ tenantSlug, id, label, radius = DEFAULT_RADIUS, children, back }: Props) {
  const t = useTranslations('follows');
  return (
    <form method="post" action={`/${tenantSlug}/follows`} className="identity__form">
      <input type="hidden" name="kind" value="place" />
      {back && <input type="hidden" name="back" value={back} />}
      {children}
      <TextField
        id={`${id}-label`}
        name="label"
        label={t('place.label')}
        defaultValue={label.slice(0, LABEL_LIMIT)}
        maxLength={LABEL_LIMIT}
        required
      />
      <Select
        id={`${id}-radius`}
        name="radius"
        label={t('place.radius')}
        defaultValue={String(radius)}
        choices={RADII.map((metres) => ({ value: String(metres), label: t('place.metres', { metres }) }))}
      />
      <div className="buttons">
        <Button type="submit" kind="secondary" icon="pin">
          {t('place.begin')}
        </Button>
        {/* The same fields, asked of a page that shows the addresses and keeps nothing. */}
        <Button formMethod="get" formAction={`/${tenantSlug}/follow/place`} formNoValidate kind="tertiary">
          {t('feeds.show')}
        </Button>
      </div>
    </form>
  );
}
