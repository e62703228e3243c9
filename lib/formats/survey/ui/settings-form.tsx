import type { SurveySettings } from '@/lib/surveys/model/questions';
export default function SurveySettingsForm(_: { settings: SurveySettings }) {
  return null;
}
