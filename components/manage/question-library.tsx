import './question-library.css';
import { useTranslations } from 'next-intl';
import { LABEL_LIMIT } from '@/lib/surveys/model/key';
import type { LibraryQuestion } from '@/lib/surveys/model/library';
import { columnsOf, type Question } from '@/lib/surveys/model/questions';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { TextField } from '../ui/fields';
import { Section } from './section';

interface Props {
  /** Its forms are posted below this address. */
  base: string;
  questions: readonly LibraryQuestion[];
  removed: readonly Question[];
}

/** The town's common questions, each to be worded anew or taken out, and those of the platform that are out. */
export function QuestionLibrary({ base, questions, removed }: Props) {
  const t = useTranslations('manage.library');
  return (
    <Section id="library" title={t('list', { count: questions.length })} help={t('listHelp')}>
      <ul className="library">
        {questions.map((entry) => (
          <Entry key={entry.key} base={base} entry={entry} />
        ))}
      </ul>
      {removed.length > 0 && (
        <Details summary={t('removed', { count: removed.length })}>
          <ul className="library">
            {removed.map(({ id, label }) => (
              <li key={id}>
                <form method="post" action={`${base}/restore`} className="library__line">
                  <input type="hidden" name="key" value={id} />
                  <span>{label}</span>
                  <Button type="submit" kind="tertiary" small aria-label={t('restoreNamed', { question: label })}>
                    {t('restore')}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Section>
  );
}

function Entry({ base, entry }: { base: string; entry: LibraryQuestion }) {
  const t = useTranslations('manage.library');
  const { key, question, isPlatforms } = entry;
  const choices = columnsOf(question)[0]?.options.map(({ label }) => label) ?? [];
  return (
    <li>
      <Details
        summary={
          <span className="library__name">
            {question.label}
            <span className="library__facts">
              {isPlatforms ? t('platforms') : t('own')}
              {choices.length > 1 && ` · ${choices.join(' / ')}`}
            </span>
          </span>
        }
      >
        <form method="post" action={`${base}/rename`} className="stack">
          <input type="hidden" name="key" value={key} />
          <TextField
            name="label"
            id={`label-${key}`}
            label={t('label')}
            defaultValue={question.label}
            maxLength={LABEL_LIMIT}
            required
          />
          <div className="buttons">
            <Button type="submit" kind="secondary" small>
              {t('rename')}
            </Button>
            <Button type="submit" kind="tertiary" small formAction={`${base}/remove`} formNoValidate>
              {t('remove')}
            </Button>
          </div>
        </form>
      </Details>
    </li>
  );
}
