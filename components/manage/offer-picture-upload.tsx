'use client';
import './layers.css';
import './manage-form.css';
import { useTranslations } from 'next-intl';
import { ALT_LIMIT, FILE_TITLE_LIMIT } from '@/lib/files/model';
import { TextField } from '../ui/fields';
import { UploadForm } from './upload-form';

interface Props {
  action: string;
  offerId: string;
  /** The largest file, in megabytes. */
  limit: number;
}

/** Adds a picture that the texts of an offer may show. */
export function OfferPictureUpload({ action, offerId, limit }: Props) {
  const t = useTranslations('manage.papers.picture');
  const common = useTranslations('common');
  return (
    <UploadForm action={action} texts="manage.papers.picture">
      <input type="hidden" name="offerId" value={offerId} />
      <TextField name="alt" label={t('alt')} hint={t('altHint')} maxLength={ALT_LIMIT} required />
      <TextField
        name="title"
        id="picture-title"
        label={t('name')}
        hint={t('nameHint')}
        optional={common('optional')}
        maxLength={FILE_TITLE_LIMIT}
      />
      <TextField
        name="file"
        id="picture-file"
        type="file"
        label={t('file')}
        hint={t('fileHint', { limit })}
        accept="image/png,image/jpeg,image/webp,image/avif"
        required
      />
    </UploadForm>
  );
}
