import './manage-form.css';
import { useTranslations } from 'next-intl';
import { ATTRIBUTION_LIMIT, LAYER_TITLE_LIMIT } from '@/lib/layers/model/layer';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';

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
    <form className="stack" method="post" encType="multipart/form-data" action={action}>
      <input type="hidden" name="offerId" value={offerId} />
      <TextField
        name="title"
        label={t('name')}
        hint={t('nameHint')}
        optional={common('optional')}
        maxLength={LAYER_TITLE_LIMIT}
      />
      <TextField
        name="attribution"
        label={t('attribution')}
        hint={t('attributionHint')}
        optional={common('optional')}
        maxLength={ATTRIBUTION_LIMIT}
      />
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
