'use client';
import './layers.css';
import './manage-form.css';
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

/** Adds the picture of a plan from a file. */
export function PictureUpload({ action, offerId, limit }: Props) {
  const t = useTranslations('manage.picture');
  const common = useTranslations('common');
  return (
    <UploadForm action={action} texts="manage.picture">
      <LayerFields offerId={offerId} nameHint={t('nameHint')} />
      <TextField
        name="page"
        type="number"
        min={1}
        inputMode="numeric"
        label={t('page')}
        hint={t('pageHint')}
        optional={common('optional')}
      />
      <TextField name="file" type="file" label={t('file')} hint={t('fileHint', { limit })} accept={KINDS} required />
    </UploadForm>
  );
}

const KINDS = 'image/png,image/jpeg,image/webp,image/tiff,application/pdf,.tif,.tiff,.pdf';
