import './file-field.css';
import { useFormatter, useTranslations } from 'next-intl';
import { type ChangeEvent, useId } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { Check } from '@/components/ui/choices';
import { FieldError } from '@/components/ui/fields';
import { useHasScript } from '@/components/ui/use-has-script';
import { FILE_MEGABYTES_LIMIT, fileField, filesWritten, writeFile } from '@/lib/surveys/model/file';
import type { QuestionOf } from '@/lib/surveys/model/questions';
import { questionId } from '../ids';
import { useProblemText } from '../use-problem-text';
import type { FieldProps } from './field-props';
import { QuestionGroup } from './question-group';
import { useUpload } from './use-upload';

type Props = FieldProps<QuestionOf<'file'>>;

/** Files, each sent as soon as it is chosen; without scripts with the page. */
export function FileField({ question, given, error }: Props) {
  const t = useTranslations('formats.survey.form.file');
  const list = useFormatter().list;
  const hasScript = useHasScript();
  const { max, megabytes = FILE_MEGABYTES_LIMIT } = question;
  const types = list(
    question.types.map((type) => t(`types.${type}`)),
    { type: 'disjunction' },
  );
  const hint = [question.hint, t('hint', { max, megabytes, types }), t('private')].filter(Boolean).join(' ');
  return (
    <QuestionGroup question={question} hint={hint} error={error}>
      <div className="survey-files">
        {hasScript ? <Sending question={question} /> : <Plain question={question} given={given} />}
      </div>
    </QuestionGroup>
  );
}

/** Chosen files go at once; the answer names them. */
function Sending({ question }: Pick<Props, 'question'>) {
  const t = useTranslations('formats.survey.form.file');
  const problem = useProblemText();
  const { setValue, register } = useFormContext();
  const files = filesWritten(useWatch({ name: question.id }));
  const keep = (written: string[]) => setValue(question.id, written, { shouldDirty: true });
  const upload = useUpload(question, keep);
  const state = useId();
  register(question.id);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    await upload.send([...(target.files ?? [])]);
    target.value = '';
  };
  return (
    <>
      {files.length > 0 && (
        <ul className="survey-files__list" aria-label={t('list')}>
          {files.map((file) => (
            <li key={file.id}>
              <input type="hidden" name={question.id} value={writeFile(file)} />
              <span>{file.name}</span>
              <Button
                type="button"
                small
                kind="tertiary"
                aria-label={t('removeOne', { name: file.name })}
                onClick={() => keep(files.filter(({ id }) => id !== file.id).map(writeFile))}
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {files.length < question.max && <Chooser question={question} described={state} onChange={choose} />}
      <p className="survey-files__state" id={state} role="status">
        {upload.sending && t('sending', { name: upload.sending })}
      </p>
      {upload.refused && (
        <FieldError id={`${questionId(question)}_sent`}>
          {upload.refused.name}: {problem(question, upload.refused.code)}
        </FieldError>
      )}
    </>
  );
}

/** Files that are kept already can be left out; others go with the page, or before by a button of their own. */
function Plain({ question, given }: Pick<Props, 'question' | 'given'>) {
  const t = useTranslations('formats.survey.form.file');
  const files = filesWritten(given(question.id));
  return (
    <>
      {files.map((file) => (
        <Check
          key={file.id}
          type="checkbox"
          name={question.id}
          value={writeFile(file)}
          label={t('keep', { name: file.name })}
          defaultChecked
        />
      ))}
      {files.length < question.max && (
        <>
          <Chooser question={question} />
          <Button kind="secondary" small name="go" value={`stay:${question.id}`}>
            {t('send')}
          </Button>
        </>
      )}
    </>
  );
}

interface ChooserProps {
  question: Props['question'];
  described?: string;
  onChange?: (event: ChangeEvent<HTMLInputElement>) => void;
}

const Chooser = ({ question, described, onChange }: ChooserProps) => (
  <input
    type="file"
    id={questionId(question)}
    name={fileField.of(question)}
    aria-label={question.label}
    aria-describedby={described}
    accept={question.types.map((type) => ACCEPTED[type]).join(',')}
    multiple={question.max > 1}
    {...(onChange && { onChange })}
  />
);

/** Not HEIC: whoever chooses such a picture on a telephone, sends it as JPEG then. */
const ACCEPTED = { picture: 'image/jpeg,image/png,image/webp', pdf: 'application/pdf' };
