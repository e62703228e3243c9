import { fileTypes } from '@/lib/surveys/model/file';
import { shapes } from '@/lib/surveys/model/place';
import type { QuestionKind } from '@/lib/surveys/model/questions';

/** What an editor types for a question, beside its wording. */
export type FieldName =
  | 'min'
  | 'max'
  | 'from'
  | 'to'
  | 'step'
  | 'top'
  | 'total'
  | 'unit'
  | 'limit'
  | 'other'
  | 'megabytes';
/** What an editor ticks. */
export type FlagName = 'whole' | 'random' | 'short';
/** What has lines of its own. */
export type PartsName = 'options' | 'rows';
/** Of what an editor ticks what is allowed. */
export type ChoicesName = 'shapes' | 'types';

interface KindFields {
  parts: readonly PartsName[];
  fields: readonly FieldName[];
  flags: readonly FlagName[];
  /** What may be allowed, and what is at first. */
  choices?: Partial<Record<ChoicesName, { among: readonly string[]; begins: readonly string[] }>>;
  /** Whether questions may follow, about each part of an answer. */
  followUps?: true;
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
  place: {
    ...{ parts: [], fields: ['min', 'max'], flags: [], begins: { max: '5' } },
    choices: { shapes: { among: shapes, begins: ['point'] } },
    followUps: true,
  },
  file: {
    ...{ parts: [], fields: ['max', 'megabytes'], flags: [], begins: { max: '3' } },
    choices: { types: { among: fileTypes, begins: fileTypes } },
  },
  consent: { parts: [], fields: [], flags: [] },
  note: { parts: [], fields: [], flags: [] },
};

/** Whether its options may have pictures. */
export const hasPictures = (kind: QuestionKind): boolean => kind === 'single' || kind === 'multiple';

/** Where the schema of a question calls a field by another name. */
export const inSchema: Partial<Record<FieldName, string>> = { from: 'minLabel', to: 'maxLabel' };

/** The fields that hold words, not numbers; of a day, its ends are no numbers either. */
export const isWords = (name: FieldName, kind: QuestionKind): boolean =>
  name === 'from' || name === 'to' || name === 'unit' || name === 'other' || kind === 'date';
