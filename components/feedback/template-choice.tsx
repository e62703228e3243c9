import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/fields';
import type { FeedbackTemplate } from '@/lib/feedback/model/template';

interface Props {
  page: string;
  kind: string;
  id: string;
  templates: readonly FeedbackTemplate[];
  chosen: string | undefined;
  templatesAt: string | null;
}

/** Chooses a text to start from: the page comes again with it filled in. */
export function TemplateChoice({ page, kind, id, templates, chosen, templatesAt }: Props) {
  const t = useTranslations();
  const edit = templatesAt && <a href={templatesAt}>{t('feedback.keepTemplates')}</a>;
  if (templates.length === 0) return edit && <p>{edit}</p>;
  const choices = templates.map(({ id: value, name, status }) => ({
    value,
    label: `${name} (${t(`thread.feedback.status.${status}`)})`,
  }));
  return (
    <form method="get" action={page} className="report__ground">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="id" value={id} />
      <Select
        name="template"
        label={t('feedback.template')}
        choices={[{ value: '', label: t('feedback.noTemplate') }, ...choices]}
        defaultValue={chosen ?? ''}
      />
      <div className="buttons">
        <Button kind="secondary" small>
          {t('feedback.take')}
        </Button>
        {edit}
      </div>
    </form>
  );
}
