'use client';
import './layers.css';
import './manage-form.css';
import { useTranslations } from 'next-intl';
import { documentTypes } from '@/lib/files/model';
import { TextField } from '../ui/fields';
import { DocumentFields } from './document-fields';
import { UploadForm } from './upload-form';

interface Props {
  action: string;
  offerId: string;
  /** The largest file, in megabytes. */
  limit: number;
}

/** Adds a document to an offer. */
export function DocumentUpload({ action, offerId, limit }: Props) {
  const t = useTranslations('manage.papers.document');
  return (
    <UploadForm action={action} texts="manage.papers.document">
      <input type="hidden" name="offerId" value={offerId} />
      <DocumentFields of="new" />
      <TextField
        name="file"
        id="document-file"
        type="file"
        label={t('file')}
        hint={t('fileHint', { limit })}
        accept={Object.keys(documentTypes)
          .map((ending) => `.${ending}`)
          .join(',')}
        required
      />
    </UploadForm>
  );
}
