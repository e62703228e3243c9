import { useTranslations } from 'next-intl';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { type Loss, LossTable } from './loss-table';

interface Props {
  tenantSlug: string;
  page: string;
  code: string;
  /** What the file was called, and what of it could not be carried over. */
  file: string;
  losses: readonly Loss[];
  /** Whether the form holds what came from the file, not saved yet. */
  isOpen: boolean;
}

/** Says that the form was filled from a file, and what of it is missing: before it is saved, and for an hour after. */
export function ImportNote({ tenantSlug, page, code, file, losses, isOpen }: Props) {
  const t = useTranslations('manage.files');
  const list = losses.length > 0 && (
    <Details summary={t('notCarried', { count: losses.length })} open={isOpen}>
      <LossTable losses={losses} code={code} caption={t('notCarriedCaption', { file })} />
    </Details>
  );
  if (!isOpen) return list && <div className="manage__intro">{list}</div>;
  return (
    <div className="manage__intro stack">
      <Alert tone={losses.length > 0 ? 'warning' : 'success'} title={t('imported', { file })}>
        <p>{losses.length > 0 ? t('importedPartly', { count: losses.length }) : t('importedWhole')}</p>
        <form method="post" action={`/${tenantSlug}/manage/start-over`}>
          <input type="hidden" name="page" value={page} />
          <Button type="submit" kind="secondary" small>
            {t('discard')}
          </Button>
        </form>
      </Alert>
      {list}
    </div>
  );
}
