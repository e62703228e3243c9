import type { Question } from '@/lib/surveys/model/questions';
import type { SurveySettings } from '@/lib/surveys/model/survey';

/** A survey to start from. */
export interface SurveyTemplate {
  code: string;
  settings: SurveySettings;
}

/** Options by their keys. */
export const options = (labels: Readonly<Record<string, string>>): { id: string; label: string }[] =>
  Object.entries(labels).map(([id, label]) => ({ id, label }));

/** One of several answers, or any of them. `more`: what is not as most questions have it. */
export const choice = (
  kind: 'single' | 'multiple',
  [id, label]: readonly [id: string, label: string],
  labels: Readonly<Record<string, string>>,
  more: { required?: true; other?: string; max?: number } = {},
): Question => ({ id, kind, label, required: false, options: options(labels), ...more }) as Question;

/** A few lines of one's own. */
export const words = (id: string, label: string, hint?: string): Question => ({
  ...{ id, kind: 'text', label, required: false, limit: 1_000 },
  ...(hint && { hint }),
});

/** Five steps between two ends. */
export const steps = (id: string, label: string, [minLabel, maxLabel]: readonly [string, string]): Question => ({
  ...{ id, kind: 'scale', label, required: false, min: 1, max: 5, minLabel, maxLabel },
});
