import './translations.css';
import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { refusedFields } from '@/components/ui/refusal-note';
import { isSurveyLanguage, languageCodes, nameOfLanguage, type SurveyLanguage } from '@/lib/surveys/model/language';
import { StoredSurvey, type SurveySettings } from '@/lib/surveys/model/survey';
import { pairsOf, type TextPair } from '@/lib/surveys/model/translation';
import type { EditorPageProps } from '../../../format';
import { translationFields as fields } from '../../model/settings';
import { TranslationRow } from './translation-row';

/** So many texts have room in one form, whose size the server limits. */
const TEXTS_PER_PART = 60;

/** The survey's texts, original and translation side by side, one language at a time. */
export default function TranslationsPage({ settings: given, action, query, typed }: EditorPageProps) {
  const settings = StoredSurvey.parse(given);
  const language = isSurveyLanguage(query[fields.language]) ? (query[fields.language] as SurveyLanguage) : 'en';
  const pairs = pairsOf(settings, language);
  const parts = Math.max(1, Math.ceil(pairs.length / TEXTS_PER_PART));
  const part = Math.min(parts, Math.max(1, Math.trunc(Number(query[fields.part])) || 1));
  const shown = pairs.slice((part - 1) * TEXTS_PER_PART, part * TEXTS_PER_PART);
  return (
    <div className="survey-translations">
      <Languages settings={settings} chosen={language} />
      <Standing pairs={pairs} />
      <Parts {...{ language, part, parts }} />
      <form method="post" action={action} encType="multipart/form-data">
        <input type="hidden" name={fields.language} value={language} />
        <input type="hidden" name={fields.part} value={part} />
        <Table
          {...{ language, shown }}
          first={(part - 1) * TEXTS_PER_PART}
          typed={typedHere(typed, language, part)}
          refused={refusedFields(query)}
        />
        <div className="buttons">
          <Button type="submit" icon="check">
            <Save />
          </Button>
        </div>
      </form>
      <Parts {...{ language, part, parts }} />
    </div>
  );
}

const Save = () => useTranslations('formats.survey.translations')('save');

/** What was typed for this language and part, not for another. */
function typedHere(
  typed: EditorPageProps['typed'],
  language: string,
  part: number,
): ReadonlyMap<string, string> | null {
  const all = new Map(typed ?? []);
  return all.get(fields.language) === language && all.get(fields.part) === String(part) ? all : null;
}

function Languages({ settings, chosen }: { settings: SurveySettings; chosen: SurveyLanguage }) {
  const t = useTranslations('formats.survey.translations');
  return (
    <nav aria-label={t('languages')}>
      <ul className="survey-translations__languages">
        {languageCodes.map((code) => {
          const pairs = pairsOf(settings, code);
          const facts = { done: countOf(pairs, 'done'), count: pairs.length, outdated: countOf(pairs, 'outdated') };
          return (
            <li key={code}>
              <a href={`?${fields.language}=${code}`} aria-current={code === chosen ? 'page' : undefined}>
                <bdi lang={code}>{nameOfLanguage(code)}</bdi>
                <span>{facts.done + facts.outdated === 0 ? t('none') : t('standing', facts)}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

const countOf = (pairs: readonly TextPair[], state: TextPair['state']) =>
  pairs.filter((pair) => pair.state === state).length;

function Standing({ pairs }: { pairs: readonly TextPair[] }) {
  const t = useTranslations('formats.survey.translations');
  const [missing, outdated] = [countOf(pairs, 'missing'), countOf(pairs, 'outdated')];
  if (missing + outdated === 0) return <Alert tone="success" title={t('complete')} />;
  return (
    <Alert tone="info" title={t('open', { missing, outdated })}>
      {t('openHelp')}
    </Alert>
  );
}

function Parts({ language, part, parts }: { language: string; part: number; parts: number }) {
  const t = useTranslations('formats.survey.translations');
  if (parts < 2) return null;
  return (
    <nav className="survey-translations__parts" aria-label={t('parts')}>
      {Array.from({ length: parts }, (_, index) => index + 1).map((number) => (
        <a
          key={number}
          href={`?${fields.language}=${language}&${fields.part}=${number}`}
          aria-current={number === part ? 'page' : undefined}
        >
          {t('part', { number })}
        </a>
      ))}
    </nav>
  );
}

interface TableProps {
  language: SurveyLanguage;
  shown: readonly TextPair[];
  /** How many texts stand before these. */
  first: number;
  typed: ReadonlyMap<string, string> | null;
  refused: ReadonlyMap<string, string>;
}

function Table({ language, shown, first, typed, refused }: TableProps) {
  const t = useTranslations('formats.survey.translations');
  return (
    <table className="survey-translations__table">
      <caption className="kern-sr-only">{t('table', { language: nameOfLanguage(language) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('original')}</th>
          <th scope="col">
            <bdi lang={language}>{nameOfLanguage(language)}</bdi>
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((pair, index) => (
          <TranslationRow
            key={pair.path}
            {...{ pair, language }}
            id={`text-${first + index}`}
            value={typed?.get(fields.text + pair.path) ?? pair.translation}
            code={refused.get(fields.text + pair.path)}
          />
        ))}
      </tbody>
    </table>
  );
}
