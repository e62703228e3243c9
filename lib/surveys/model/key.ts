import { z } from 'zod';

export const LABEL_LIMIT = 300;

/** Keys of pages, questions and options: short, stable, safe in names of form fields, and no property of every object. */
export const Key = z.string().regex(/^(?!constructor$)[a-z0-9][a-z0-9-]{0,63}$/, 'question.bad-key');

/** What people read: a question, an option, a page's title. */
export const Label = z.string().trim().min(1, 'question.label-missing').max(LABEL_LIMIT, 'question.label-too-long');

export const areUnique = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;
