import type { Fields } from '@/lib/surveys/model/kind';
import type { Question } from '@/lib/surveys/model/questions';

/** What the field of a kind of question gets. */
export interface FieldProps<Q extends Question> {
  question: Q;
  /** What was filled in before, where the server knows it; for who has no scripts. */
  given: Fields;
  /** The sentence about what is wrong with the answer. */
  error: string | undefined;
  /** The same for one person and another one for the next: what orders depend on. */
  seed: number;
}

/** What was filled into a text field. */
export const textIn = (given: unknown): string | undefined => (typeof given === 'string' ? given : undefined);
