import './trial.css';
import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { along } from '@/lib/surveys/model/along';
import type { SurveySettings } from '@/lib/surveys/model/survey';
import type { Spoken } from '@/lib/surveys/model/translation';
import type { Walk } from '@/lib/surveys/model/walk';
import { storedLines, trialStep } from '../model/trial';
import { SurveyForm } from './lazily';
import type { Surroundings } from './surroundings';
import { Intro } from './words/intro';
import { Spoken as Text } from './words/spoken';

interface Props {
  /** The address of this page. */
  action: string;
  formatId: string;
  spoken: Spoken<SurveySettings>;
  around: Surroundings;
  /** What the form sent by its address: what is posted would be kept for an hour, and nothing of a trial is kept. */
  sent: readonly [name: string, value: string][];
}

/** The survey as people answer it, for an editor to go through: checked by the server, and kept nowhere. */
export async function Trial({ action, formatId, spoken, around, sent }: Props) {
  const t = await getTranslations('formats.survey.trial');
  const { settings, language } = spoken;
  const { given, page, refused, done } = trialStep(settings.pages, sent);
  return (
    <>
      <Alert tone="warning" title={t('banner')}>
        {t('help')}
      </Alert>
      {done ? (
        <End way={done} language={language} thanks={settings.thanks} />
      ) : (
        <>
          <Intro spoken={spoken} />
          <SurveyForm
            action={action}
            method="get"
            formatId={formatId}
            draftName={null}
            {...{ given, refused }}
            start={page}
            seed={1}
            locked={false}
            note={t('note')}
            around={around}
            fields={{ [along.trial]: '1', [along.language]: language }}
          />
        </>
      )}
    </>
  );
}

/** What would have been stored, as a table. */
async function End({ way, language, thanks }: { way: Walk; language: string; thanks: string | undefined }) {
  const t = await getTranslations('formats.survey.trial');
  const lines = storedLines(way);
  return (
    <section className="survey-trial" aria-labelledby="trial-end">
      <h2 id="trial-end">{t('end')}</h2>
      {thanks && (
        <p className="survey-prose">
          <Text path="thanks">{thanks}</Text>
        </p>
      )}
      {lines.length === 0 && <p>{t('nothing')}</p>}
      {lines.length > 0 && (
        <div className="survey-trial__frame">
          <table>
            <caption>{t('stored')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('question')}</th>
                <th scope="col">{t('words')}</th>
                <th scope="col">{t('key')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ id, question, words, stored }) => (
                <tr key={id}>
                  <th scope="row">
                    <Text path={`questions.${id}.label`}>{question}</Text>
                  </th>
                  <td>{words}</td>
                  <td>
                    <code>
                      {id} = {stored}
                    </code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="buttons">
        <ButtonLink href={`?${new URLSearchParams({ trial: '1', lang: language })}`}>{t('again')}</ButtonLink>
        <ButtonLink kind="secondary" href="?">
          {t('leave')}
        </ButtonLink>
      </div>
    </section>
  );
}
