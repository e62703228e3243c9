import './layers.css';
import './papers.css';
import { useTranslations } from 'next-intl';
import { ALT_LIMIT, type OfferFile } from '@/lib/files/model';
import type { OfferPicture } from '@/lib/files/model/addresses';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { TextField } from '../ui/fields';
import { DocumentFields } from './document-fields';

interface Props {
  /** The address of the page; below it are those of the forms. */
  base: string;
  files: readonly OfferFile[];
  pictures: readonly OfferPicture[];
}

/** The pictures and documents of an offer, each with all that can be done with it. */
export function PaperList({ base, files, pictures }: Props) {
  const t = useTranslations('manage.papers');
  if (files.length === 0) return <p className="manage__intro">{t('none')}</p>;
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{t('title')}</h2>
      <ul className="layers">
        {files.map((file) => (
          <li key={file.id} id={`file-${file.id}`} className="layers__card">
            <h3 className="layers__title">{file.title}</h3>
            <Shown file={file} picture={pictures.find(({ name }) => name === file.name)} />
            <Gaps of={file} />
            <Details summary={t('change', { title: file.title })}>
              <Change base={base} file={file} />
              <Remove base={base} file={file} />
            </Details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Shown({ file, picture }: { file: OfferFile; picture: OfferPicture | undefined }) {
  const t = useTranslations('manage.papers');
  if (!file.isPicture || !picture) return <p>{t('isDocument', { kilobytes: Math.ceil(file.size / 1000) })}</p>;
  return (
    <>
      <img
        className="papers__picture"
        src={picture.src}
        srcSet={picture.srcSet}
        sizes="20rem"
        alt={file.alt}
        width={picture.width}
        height={picture.height}
        loading="lazy"
      />
      <p>{t.rich('inTexts', { markup: () => <code>{`![${file.alt}](${file.name})`}</code> })}</p>
    </>
  );
}

/** What a PDF lacks to be barrier-free; for who can make a better one. */
function Gaps({ of: { gaps } }: { of: OfferFile }) {
  const t = useTranslations('manage.papers');
  if (!gaps) return null;
  if (gaps.length === 0) return <p>{t('noGaps')}</p>;
  return (
    <>
      <p>{t('gapsTitle')}</p>
      <ul>
        {gaps.map((gap) => (
          <li key={gap}>{t(`gaps.${gap}`)}</li>
        ))}
      </ul>
    </>
  );
}

function Change({ base, file }: { base: string; file: OfferFile }) {
  const t = useTranslations('manage.papers');
  return (
    <form className="stack" method="post" action={`${base}/change`}>
      <input type="hidden" name="fileId" value={file.id} />
      {file.isPicture ? (
        <TextField
          name="alt"
          id={`alt-${file.id}`}
          label={t('picture.alt')}
          hint={t('picture.altHint')}
          defaultValue={file.alt}
          maxLength={ALT_LIMIT}
          required
        />
      ) : (
        <DocumentFields of={file.id} values={file} />
      )}
      <div className="buttons">
        <Button type="submit" icon="check">
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

function Remove({ base, file }: { base: string; file: OfferFile }) {
  const t = useTranslations('manage.papers');
  return (
    <form className="layers__remove" method="post" action={`${base}/remove`}>
      <input type="hidden" name="fileId" value={file.id} />
      <p>{t('removeText', { title: file.title })}</p>
      <Button type="submit" kind="secondary">
        {t('remove')}
      </Button>
    </form>
  );
}
