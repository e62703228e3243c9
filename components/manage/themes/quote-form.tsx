import '../manage-form.css';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/fields';
import { QUOTE_LIMIT } from '@/lib/quotes/model';

interface Props {
  action: string;
  offerId: string;
  contribution: { kind: string; id: string; text: string; author: string };
  /** What was typed before it was refused. */
  text?: string | undefined;
  error?: string | undefined;
}

/** The words of a contribution, to be shortened to those that its author is asked for. */
export function QuoteForm({ action, offerId, contribution, text, error }: Props) {
  const t = useTranslations('manage.quotes');
  return (
    <form className="manage-form" method="post" action={action}>
      <input type="hidden" name="offerId" value={offerId} />
      <input type="hidden" name="kind" value={contribution.kind} />
      <input type="hidden" name="contributionId" value={contribution.id} />
      <p>{contribution.author}</p>
      <blockquote>{contribution.text}</blockquote>
      <TextArea
        name="text"
        label={t('text')}
        hint={t('hint')}
        rows={4}
        maxLength={QUOTE_LIMIT}
        defaultValue={text ?? contribution.text.slice(0, QUOTE_LIMIT)}
        error={error}
      />
      <div className="buttons">
        <Button type="submit" icon="mail">
          {t('ask')}
        </Button>
      </div>
    </form>
  );
}
