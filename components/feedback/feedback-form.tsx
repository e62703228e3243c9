import '../moderation/report.css';
import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/components/ui/button';
import { Select, TextArea } from '@/components/ui/fields';
import { FEEDBACK_LIMIT, feedbackStatuses } from '@/lib/feedback/model';
import type { AnsweringView } from '@/lib/feedback/queries/answering';
import { TemplateChoice } from './template-choice';

interface Props {
  /** The path of the page, below which the form is posted. */
  page: string;
  answering: AnsweringView;
  /** The id of the text to start from, where the address names one. */
  chosen: string | undefined;
  /** What was typed before it was refused, by the fields' names; null where nothing was. */
  typed: Record<string, string> | null;
  errors: ReadonlyMap<string, string>;
  /** Where the texts are kept, for who may; else null. */
  templatesAt: string | null;
}

/** For who speaks for the municipality: to answer a contribution, or to answer it anew. Works without scripts. */
export function FeedbackForm({ page, answering, chosen, typed, errors, templatesAt }: Props) {
  const t = useTranslations();
  const { kind, id, text, author, href, before, templates } = answering;
  const start = typed ?? templates.find((template) => template.id === chosen) ?? before;
  return (
    <div className="report">
      <p className="identity__lead">{t('feedback.lead')}</p>
      <blockquote className="report__quote">
        <p>{text}</p>
        <footer>{author}</footer>
      </blockquote>
      <TemplateChoice {...{ page, kind, id, templates, chosen, templatesAt }} />
      <form className="report" method="post" action={`${page}/give`}>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="contributionId" value={id} />
        <input type="hidden" name="back" value={href} />
        <Select
          name="status"
          label={t('feedback.status')}
          choices={feedbackStatuses.map((value) => ({ value, label: t(`thread.feedback.status.${value}`) }))}
          error={errors.get('status')}
          defaultValue={start?.status ?? 'noted'}
        />
        <TextArea
          name="text"
          label={t('feedback.text')}
          hint={t('feedback.hint')}
          error={errors.get('text')}
          maxLength={FEEDBACK_LIMIT}
          required
          defaultValue={start?.text ?? ''}
        />
        <div className="buttons">
          <Button>{t('feedback.send')}</Button>
          <ButtonLink kind="tertiary" href={href}>
            {t('feedback.cancel')}
          </ButtonLink>
        </div>
      </form>
    </div>
  );
}
