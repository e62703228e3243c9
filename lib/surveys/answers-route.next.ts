import { Refusal } from '@/lib/errors';
import { type FormCall, formRoute } from '@/lib/forms.next';
import { type AnswersDraft, fieldsIn, readAnswers } from './model/answers';
import { TRAP } from './model/guard';
import { turned } from './model/turn';
import { walk } from './model/walk';
import { askedSurvey } from './queries';
import type { SurveyAddress } from './queries/survey-address';

/** How one way of answering a survey goes. */
interface Way {
  /** The page with the form, which may have a query. */
  page: (at: SurveyAddress, answers: AnswersDraft) => string;
  submit: (call: FormCall<{ tenant: string }>, draft: AnswersDraft) => Promise<void>;
  /** Where one is afterwards. */
  done: (at: SurveyAddress, answers: AnswersDraft) => string;
}

/** The door of a survey's form: turns a page for who has no scripts, and at the end submits what was answered. */
export const answersRoute = ({ page, submit, done }: Way) =>
  formRoute(async (call) => {
    const { actor, form } = call;
    const formatId = form.get('formatId');
    const { pages, ...at } = await askedSurvey(actor, formatId);
    const answers = readAnswers(form);
    if (!form.has('go')) {
      const { code, stamp, work, [TRAP]: trap } = answers;
      await submit(call, { formatId, answers, code, stamp, work, [TRAP]: trap });
      return done(at, answers);
    }
    const turn = { page: String(form.get('page')), shown: String(form.get('shown')).split(' ') };
    const next = turned(walk(pages, fieldsIn(answers)), { ...turn, back: form.get('go') === 'back' });
    if ('page' in next) return { goOn: `${withQuery(page(at, answers), `page=${next.page.id}`)}#survey` };
    const problems = next.problems.map(({ question, code }) => ({ field: question, code }));
    throw new Refusal('Invalid', 'input.invalid', { problems });
  });

const withQuery = (address: string, query: string) => `${address}${address.includes('?') ? '&' : '?'}${query}`;
