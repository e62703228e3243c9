import './library.css';
import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { Check } from '@/components/ui/choices';
import { Select } from '@/components/ui/fields';
import { questionsOf } from '@/lib/surveys/model/page';
import type { Question } from '@/lib/surveys/model/questions';
import { StoredSurvey } from '@/lib/surveys/model/survey';
import { library } from '@/lib/surveys/queries/library';
import type { EditorPageProps } from '../../../format';
import { libraryFields as fields } from '../../model/settings';

/** Questions from the town's library into the survey, and from the survey into the library; without scripts too. */
export default async function LibraryPage({ actor, settings: given, action }: EditorPageProps) {
  const { pages } = StoredSurvey.parse(given);
  const [{ questions }, t] = await Promise.all([library(actor), getTranslations('formats.survey.library')]);
  const targets = pages.map(({ id, title }, index) => ({
    value: id,
    label: t('page', { number: index + 1, title: title ?? '' }),
  }));
  return (
    <div className="survey-library">
      <form method="post" action={action}>
        <Choices legend={t('insert')} name={fields.insert} questions={questions.map(({ question }) => question)} />
        {pages.length > 1 && <Select name={fields.page} label={t('target')} choices={targets} />}
        <div className="buttons">
          <Button type="submit" name="do" value={fields.insert}>
            {t('insertChosen')}
          </Button>
        </div>
      </form>
      <form method="post" action={action}>
        <Choices legend={t('keep')} name={fields.keep} questions={questionsOf(pages)} />
        <div className="buttons">
          <Button type="submit" kind="secondary" name="do" value={fields.keep}>
            {t('keepChosen')}
          </Button>
        </div>
      </form>
    </div>
  );
}

interface ChoicesProps {
  legend: string;
  name: string;
  questions: readonly Question[];
}

async function Choices({ legend, name, questions }: ChoicesProps) {
  const t = await getTranslations('formats.survey.settings.kinds');
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{legend}</legend>
      <div className="kern-fieldset__body survey-library__choices">
        {questions.map(({ id, label, kind }) => (
          <Check key={id} type="checkbox" name={name} value={id} label={label} hint={t(kind)} />
        ))}
      </div>
    </fieldset>
  );
}
