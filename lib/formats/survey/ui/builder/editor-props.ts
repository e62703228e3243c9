import type { QuestionDraft } from '../../model/draft';
import type { Builder } from './use-builder';

/** What the parts of a question's editor get. */
export interface EditorProps {
  builder: Builder;
  draft: QuestionDraft;
  /** Where it stands: the page and the place on it, from 0. */
  page: number;
  index: number;
  /** Where the schema names what is wrong with it, if that is not a question of a page. */
  path?: string;
}

/** Where the schema names what is wrong with a question. */
export const pathOf = ({ page, index, path }: Pick<EditorProps, 'page' | 'index' | 'path'>) =>
  path ?? `pages.${page}.questions.${index}`;
