import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { TextField } from '../ui/fields';

interface Props {
  action: string;
  offerId: string;
  /** What the clock shows where people are, as such a field takes it: nothing earlier can be chosen. */
  earliest: string;
  fourEyes: boolean;
  error: string | undefined;
}

/** Has an offer published at a moment that is still to come. */
export function PlanForm({ action, offerId, earliest, fourEyes, error }: Props) {
  const t = useTranslations('manage.plan');
  return (
    <Details summary={t('later')} open={error !== undefined}>
      <form className="stack" method="post" action={action}>
        <input type="hidden" name="offerId" value={offerId} />
        <p>{t('laterHelp')}</p>
        <TextField
          id="publishAt"
          name="publishAt"
          type="datetime-local"
          label={t('at')}
          min={earliest}
          error={error}
          required
        />
        <Button type="submit" kind="secondary">
          {t(fourEyes ? 'askFor' : 'confirm')}
        </Button>
      </form>
    </Details>
  );
}
