import { useTranslations } from 'next-intl';
import { FILE_BYTES_LIMIT } from '@/lib/base-map/model/archive';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { AttributionField } from './attribution-field';

/** Brings a town's own PMTiles file. */
export function BaseMapUpload({ action }: { action: string }) {
  const t = useTranslations('manage.baseMap');
  return (
    <form className="stack" method="post" encType="multipart/form-data" action={action}>
      <AttributionField id="file-attribution" />
      {/* The file last, so that what is said about it is known when it comes. */}
      <TextField
        name="file"
        type="file"
        label={t('fileField')}
        hint={t('fileHint', { megabytes: FILE_BYTES_LIMIT / 1024 / 1024 })}
        accept=".pmtiles"
        required
      />
      <div className="buttons">
        <Button type="submit" kind="secondary">
          {t('replace')}
        </Button>
      </div>
    </form>
  );
}
