import { useTranslations } from 'next-intl';
import { LIST_BYTES_LIMIT, PLACES_LIMIT, type PlaceSource } from '@/lib/places/model/place';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { Section } from './section';

interface Props {
  base: string;
  counts: Record<PlaceSource, number>;
}

/** The two sources of the place index, with how much each has given, and what replaces it. */
export function PlaceIndex({ base, counts }: Props) {
  const t = useTranslations('manage.places');
  const limits = { megabytes: LIST_BYTES_LIMIT / 1024 / 1024, places: PLACES_LIMIT };
  return (
    <div className="manage-form">
      <Section id="places-map" title={t('map')} help={t('mapHelp')}>
        <p>{t('count', { count: counts.map })}</p>
        <form method="post" action={`${base}/map`} className="buttons">
          <Button type="submit" kind="secondary">
            {t('takeFromMap')}
          </Button>
        </form>
      </Section>
      <Section id="places-list" title={t('list')} help={t('listHelp')}>
        <p>{t('count', { count: counts.list })}</p>
        <form className="stack" method="post" encType="multipart/form-data" action={`${base}/list`}>
          <TextField
            name="file"
            type="file"
            label={t('file')}
            hint={t('fileHint', limits)}
            accept=".csv,.txt"
            required
          />
          <div className="buttons">
            <Button type="submit">{t('replace')}</Button>
          </div>
        </form>
      </Section>
    </div>
  );
}
