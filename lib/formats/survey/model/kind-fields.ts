import type { QuestionKind } from '@/lib/surveys/model/questions';

/** What an editor types for a question, beside its wording. */
export type FieldName = 'min' | 'max' | 'from' | 'to' | 'step' | 'top' | 'total' | 'unit' | 'limit' | 'other';
/** What an editor ticks. */
export type FlagName = 'whole' | 'random' | 'short';
/** What has lines of its own. */
export type PartsName = 'options' | 'rows';

interface KindFields {
  parts: readonly PartsName[];
  fields: readonly FieldName[];
  flags: readonly FlagName[];
  /** Fields that may not be left empty, with what stands there at first. */
  begins?: Partial<Record<FieldName, string>>;
}

/** What each kind of question has in the builder, in the order in which it is shown. */
export const kindFields: Record<QuestionKind, KindFields> = {
  single: { parts: ['options'], fields: ['other'], flags: ['random'] },
  multiple: { parts: ['options'], fields: ['other', 'min', 'max'], flags: ['random'] },
  matrix: { parts: ['rows', 'options'], fields: [], flags: [] },
  ranking: { parts: ['options'], fields: ['top'], flags: ['random'] },
  scale: { parts: [], fields: ['min', 'max', 'from', 'to'], flags: [], begins: { min: '1', max: '5' } },
  slider: {
    parts: [],
    fields: ['min', 'max', 'step', 'unit', 'from', 'to'],
    flags: [],
    begins: { min: '0', max: '100', step: '1' },
  },
  number: { parts: [], fields: ['min', 'max', 'unit'], flags: ['whole'] },
  date: { parts: [], fields: ['min', 'max'], flags: [] },
  text: { parts: [], fields: ['limit'], flags: ['short'], begins: { limit: '1000' } },
  budget: { parts: ['options'], fields: ['total', 'unit'], flags: ['whole'], begins: { total: '100' } },
  consent: { parts: [], fields: [], flags: [] },
  note: { parts: [], fields: [], flags: [] },
};

/** Where the schema of a question calls a field by another name. */
export const inSchema: Partial<Record<FieldName, string>> = { from: 'minLabel', to: 'maxLabel' };

/** The fields that hold words, not numbers; of a day, its ends are no numbers either. */
export const isWords = (name: FieldName, kind: QuestionKind): boolean =>
  name === 'from' || name === 'to' || name === 'unit' || name === 'other' || kind === 'date';
