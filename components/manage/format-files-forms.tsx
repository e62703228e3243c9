import './format-files.css';
import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '../ui/button';
import { Details } from '../ui/details';
import { TextField } from '../ui/fields';
import { type Loss, LossTable } from './loss-table';

interface Props {
  /** Where a file is sent, which the browser does without a script. */
  action: string;
  /** The format, in whose texts the kinds of files are called. */
  code: string;
  accepts: string;
  /** In bytes. */
  limit: number;
  /** What an instance that is stored can be made into, and what each kind of file cannot say. */
  files: readonly { kind: string; href: string; losses: readonly Loss[] }[];
}

/** Fills the form from a file, and makes what is stored into one. */
export function FormatFilesForms({ action, code, accepts, limit, files }: Props) {
  const t = useTranslations('manage.files');
  const own = useTranslations('formats');
  return (
    <div className="manage__intro stack">
      <Details summary={t('import')}>
        <form className="stack" method="post" encType="multipart/form-data" action={action}>
          <p>{own(`${code}.exchange.takes`)}</p>
          <TextField
            name="file"
            type="file"
            label={t('file')}
            hint={t('fileHint', { limit: limit / 1024 / 1024 })}
            accept={accepts}
            required
          />
          <p className="kern-hint">{t('replaces')}</p>
          <Button type="submit" kind="secondary">
            {t('take')}
          </Button>
        </form>
      </Details>
      {files.length > 0 && (
        <Details summary={t('export')}>
          <p>{t('stored')}</p>
          {files.map(({ kind, href, losses }) => (
            <section key={kind} className="format-files__kind">
              <p>{own(`${code}.exchange.kinds.${kind}.about`)}</p>
              {losses.length > 0 && (
                <Details summary={t('notSaid', { count: losses.length })}>
                  <LossTable losses={losses} code={code} caption={t('notSaidCaption')} />
                </Details>
              )}
              <ButtonLink kind="secondary" href={href} download icon="arrow-right">
                {own(`${code}.exchange.kinds.${kind}.save`)}
              </ButtonLink>
            </section>
          ))}
        </Details>
      )}
    </div>
  );
}
