import './question-library.css';
import { useTranslations } from 'next-intl';
import { FEEDBACK_LIMIT, feedbackStatuses } from '@/lib/feedback/model';
import { type FeedbackTemplate, TEMPLATE_NAME_LIMIT } from '@/lib/feedback/model/template';
import { type Language, languageNames, languageOf } from '@/lib/languages/model';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { Select, TextArea, TextField } from '../ui/fields';
import { Section } from './section';

interface Props {
  /** Its forms are posted below this address. */
  base: string;
  languages: readonly Language[];
  templates: readonly FeedbackTemplate[];
  /** What was typed before it was refused, by the fields' names; null where nothing was. */
  typed: Record<string, string> | null;
}

/** The texts to answer with, each to be worded anew or taken out, and a form for one more. */
export function AnswerTemplates({ templates, typed, ...rest }: Props) {
  const t = useTranslations();
  return (
    <Section
      id="answers"
      title={t('manage.answers.list', { count: templates.length })}
      help={t('manage.answers.listHelp')}
    >
      <ul className="library">
        {templates.map((template) => (
          <li key={template.id}>
            <Details summary={<Summary template={template} />} open={typed?.id === template.id}>
              <TemplateForm {...rest} template={template} typed={typed?.id === template.id ? typed : null} />
            </Details>
          </li>
        ))}
        <li>
          <Details summary={t('manage.answers.add')} open={typed?.id === ''}>
            <TemplateForm {...rest} template={null} typed={typed?.id === '' ? typed : null} />
          </Details>
        </li>
      </ul>
    </Section>
  );
}

function Summary({ template: { name, status, language } }: { template: FeedbackTemplate }) {
  const t = useTranslations();
  return (
    <span className="library__name">
      {name}
      <span className="library__facts">
        {t(`thread.feedback.status.${status}`)} · {languageNames[languageOf(language)]}
      </span>
    </span>
  );
}

function TemplateForm({
  base,
  languages,
  template,
  typed,
}: Omit<Props, 'templates'> & { template: FeedbackTemplate | null }) {
  const t = useTranslations();
  const id = template?.id ?? '';
  // What was refused is led to by the names of its fields.
  const idOf = (field: string) => (typed ? field : `${field}-${id}`);
  const start: Partial<Record<string, string>> = typed ?? { ...template };
  return (
    <form method="post" action={`${base}/keep`} className="stack">
      <input type="hidden" name="id" value={id} />
      <TextField
        name="name"
        id={idOf('name')}
        label={t('manage.answers.name')}
        hint={t('manage.answers.nameHint')}
        defaultValue={start.name}
        maxLength={TEMPLATE_NAME_LIMIT}
        required
      />
      <Select
        name="language"
        id={idOf('language')}
        label={t('manage.answers.language')}
        choices={languages.map((value) => ({ value, label: languageNames[value] }))}
        defaultValue={start.language}
      />
      <Select
        name="status"
        id={idOf('status')}
        label={t('manage.answers.status')}
        choices={feedbackStatuses.map((value) => ({ value, label: t(`thread.feedback.status.${value}`) }))}
        defaultValue={start.status}
      />
      <TextArea
        name="text"
        id={idOf('text')}
        label={t('manage.answers.text')}
        defaultValue={start.text}
        maxLength={FEEDBACK_LIMIT}
        required
      />
      <Deeds {...{ base, template }} />
    </form>
  );
}

function Deeds({ base, template }: { base: string; template: FeedbackTemplate | null }) {
  const t = useTranslations('manage.answers');
  return (
    <div className="buttons">
      <Button kind="secondary" small>
        {t('save')}
      </Button>
      {template && (
        <Button
          kind="tertiary"
          small
          formAction={`${base}/remove`}
          formNoValidate
          aria-label={t('removeNamed', { name: template.name })}
        >
          {t('remove')}
        </Button>
      )}
    </div>
  );
}
