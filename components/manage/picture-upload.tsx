import './manage-form.css';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { LayerFields } from './layer-fields';

interface Props {
  action: string;
  offerId: string;
  /** The largest file, in megabytes. */
  limit: number;
}

/** Adds the picture of a plan from a file. */
export function PictureUpload({ action, offerId, limit }: Props) {
  const t = useTranslations('manage.picture');
  return (
    <form className="stack" method="post" encType="multipart/form-data" action={action}>
      <LayerFields offerId={offerId} nameHint={t('nameHint')} />
      {/* The file last, so that what is said about it is known when it comes. */}
      <TextField name="file" type="file" label={t('file')} hint={t('fileHint', { limit })} accept={KINDS} required />
      <div className="buttons">
        <Button type="submit" icon="check">
          {t('add')}
        </Button>
      </div>
    </form>
  );
}

const KINDS = 'image/png,image/jpeg,image/webp';
