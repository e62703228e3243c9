import { columnsOf, type Question } from './questions';

/** The questions at which people write in their own words: free texts, and words of one's own instead of an option. */
export const writtenQuestions = (questions: readonly Question[]): Question[] =>
  questions.filter(
    (question) => columnsOf(question).some(({ holds }) => holds === 'words') || ('other' in question && question.other),
  );
