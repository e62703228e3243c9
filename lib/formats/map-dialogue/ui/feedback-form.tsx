import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { Select, TextArea } from '@/components/ui/fields';
import { FEEDBACK_LIMIT, feedbackStatuses } from '@/lib/feedback/model';
import type { AnnotationView } from '@/lib/realtime/model';
import './entry-feedback.css';

interface Props {
  tenantSlug: string;
  path: string;
  entry: AnnotationView;
  /** What was typed before it was refused, by the fields' names; null where nothing was. */
  typed: Record<string, string> | null;
}

/** For who speaks for the municipality: to answer an entry, or to answer it anew. */
export function FeedbackForm({ tenantSlug, path, entry, typed }: Props) {
  const t = useTranslations('formats.map-dialogue.feedback');
  const before = typed?.annotationId === entry.id ? typed : null;
  return (
    <div className="feedback-form">
      <Details summary={entry.feedback ? t('again') : t('give')} open={before !== null}>
        <form method="post" action={`/${tenantSlug}/annotations/answer`}>
          <input type="hidden" name="annotationId" value={entry.id} />
          <input type="hidden" name="back" value={`${path}?annotation=${entry.id}#${entry.id}`} />
          <Select
            name="status"
            id="feedback-status"
            label={t('state')}
            choices={feedbackStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
            defaultValue={before?.status ?? entry.feedback?.status ?? 'noted'}
          />
          <TextArea
            name="text"
            id="feedback-text"
            label={t('text')}
            hint={t('hint')}
            maxLength={FEEDBACK_LIMIT}
            required
            defaultValue={before?.text ?? entry.feedback?.text ?? ''}
          />
          <Button small>{t('send')}</Button>
        </form>
      </Details>
    </div>
  );
}
