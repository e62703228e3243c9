'use client';
import { useTranslations } from 'next-intl';
import { TextField } from '../ui/fields';
import { LayerFields } from './layer-fields';
import { UploadForm } from './upload-form';

interface Props {
  action: string;
  offerId: string;
  /** The largest file, in megabytes. */
  limit: number;
}

/** Adds a plan from a file. */
export function PlanUpload({ action, offerId, limit }: Props) {
  const t = useTranslations('manage.layers');
  return (
    <UploadForm action={action} texts="manage.layers">
      <LayerFields offerId={offerId} nameHint={t('newNameHint')} />
      <TextField name="file" type="file" label={t('file')} hint={t('fileHint', { limit })} accept={ENDINGS} required />
    </UploadForm>
  );
}

const ENDINGS = '.gml,.xml,.zip,.geojson,.json,.gpkg';
