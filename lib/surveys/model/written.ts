import { columnsOf, type Question } from './questions';

/** The questions at which people write in their own words: free texts, and words of one's own instead of an option. */
export const writtenQuestions = (questions: readonly Question[]): Question[] =>
  questions.filter((question) => {
    const columns = columnsOf(question);
    const isText = columns.length === 1 && columns[0]?.holds === 'words';
    return isText || ('other' in question && question.other);
  });
