import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';

interface Props {
  action: string;
  offerId: string;
  /** The whole address of the link; null where the draft is not shared. */
  link: string | null;
}

/** The link by which others look at a draft, and the ways to make and to end it. */
export function ShareDraft({ action, offerId, link }: Props) {
  const t = useTranslations('manage.share');
  return (
    <section className="publish" aria-labelledby="share">
      <h2 id="share" className="publish__title">
        {t('title')}
      </h2>
      <p>{t('help')}</p>
      {link && <TextField id="draft-link" name="draft-link" label={t('link')} value={link} readOnly />}
      <form method="post" action={action}>
        <input type="hidden" name="offerId" value={offerId} />
        <input type="hidden" name="share" value={link ? 'no' : 'yes'} />
        <Button type="submit" kind="secondary">
          {t(link ? 'end' : 'make')}
        </Button>
      </form>
    </section>
  );
}
