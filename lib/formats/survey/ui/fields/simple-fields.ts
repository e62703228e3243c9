import { AmountField } from './amount-field';
import { ChoiceField } from './choice-field';
import { ScaleField } from './scale-field';
import { TextAnswerField } from './text-answer-field';

/** The fields of the kinds that may also be asked about a place. */
export const simpleFields = {
  single: ChoiceField,
  multiple: ChoiceField,
  scale: ScaleField,
  number: AmountField,
  text: TextAnswerField,
};
