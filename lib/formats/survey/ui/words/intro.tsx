import { directionOf } from '@/lib/languages/model';
import { ORIGINAL } from '@/lib/surveys/model/language';
import type { SurveySettings } from '@/lib/surveys/model/survey';
import type { Spoken as InOneLanguage } from '@/lib/surveys/model/translation';
import { Spoken } from './spoken';

/** What stands above a survey's questions, read from its own side. */
export function Intro({ spoken }: { spoken: InOneLanguage<SurveySettings> }) {
  const { settings, missing, language } = spoken;
  if (!settings.intro) return null;
  return (
    <p className="survey-prose" dir={directionOf(missing.has('intro') ? ORIGINAL : language)}>
      <Spoken path="intro">{settings.intro}</Spoken>
    </p>
  );
}
