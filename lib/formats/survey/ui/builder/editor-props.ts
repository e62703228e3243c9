import type { QuestionDraft } from '../../model/draft';
import type { Builder } from './use-builder';

/** What the parts of a question's editor get. */
export interface EditorProps {
  builder: Builder;
  draft: QuestionDraft;
  /** Where it stands: the page and the place on it, from 0. */
  page: number;
  index: number;
}

/** Where the schema names what is wrong with a question. */
export const pathOf = ({ page, index }: Pick<EditorProps, 'page' | 'index'>) => `pages.${page}.questions.${index}`;
