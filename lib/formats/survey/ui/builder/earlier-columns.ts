import type { Column } from '@/lib/surveys/model/kind';
import { columnsOf, Question } from '@/lib/surveys/model/questions';
import { keyed, type PageDraft, pagesOf } from '../../model/draft';

/** Something that was asked before, with the words that an editor knows it by. */
export interface EarlierColumn {
  column: Column;
  label: string;
}

/** What is asked before a place in a survey; `about` names what a question has no words for. A question that is not complete yet cannot be asked for. */
export function earlierColumns(
  drafts: readonly PageDraft[],
  until: { page: number; index: number },
  about: (what: NonNullable<Column['about']>) => string,
): EarlierColumn[] {
  const pages = pagesOf(keyed(drafts)) as { questions: unknown[] }[];
  const before = pages
    .slice(0, until.page + 1)
    .flatMap(({ questions }, page) => (page === until.page ? questions.slice(0, until.index) : questions));
  return before.flatMap((given, index) => {
    const question = Question.safeParse(given);
    return question.success
      ? columnsOf(question.data).map((column) => ({
          column,
          label: [`${index + 1}. ${question.data.label}`, column.part ?? (column.about && about(column.about))]
            .filter(Boolean)
            .join(': '),
        }))
      : [];
  });
}
