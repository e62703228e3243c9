import { Refusal } from '@/lib/errors';
import { type FormCall, formRouteReading, longFormRoute } from '@/lib/forms.next';
import type { GoesOn } from '@/lib/identity/kept-form.next';
import { securityHeaders } from '@/lib/serving/security-headers';
import { readFormWithFiles } from './form-with-files.next';
import { keepFormFile } from './keep-form-file.next';
import { type AnswersDraft, fieldsIn, finishedForm, readAnswers } from './model/answers';
import { inLanguageOf, withQuery } from './model/own-page';
import { turned } from './model/turn';
import { walk } from './model/walk';
import { askedSurvey } from './queries';
import type { SurveyAddress } from './queries/survey-address';

/** How one way of answering a survey goes. */
export interface Way {
  /** The page with the form, which may have a query. */
  page: (at: SurveyAddress, answers: AnswersDraft) => string;
  submit: (call: FormCall<{ tenant: string }>, draft: AnswersDraft) => Promise<unknown>;
  /** Keeps what is filled in so far for another device. Absent: nobody goes on elsewhere. */
  keep?: (call: FormCall<{ tenant: string }>, draft: AnswersDraft) => Promise<unknown>;
  /** Where one is afterwards. */
  done: (at: SurveyAddress, answers: AnswersDraft) => string;
}

/** The door of a survey's form: turns a page for who has no scripts, and at the end submits what was answered. */
export const answersRoute = (way: Way) => longFormRoute((call) => takeForm(way, call));

/** The same door for a page that asks for files: they are kept first, and it goes on as any page does. */
export const answersWithFilesRoute = (way: Way) => {
  const door = formRouteReading<{ tenant: string }, Awaited<ReturnType<typeof readFormWithFiles>>>(
    readFormWithFiles,
    async (call) => {
      for (const file of call.read.files) {
        const { question, written } = await keepFormFile(call.actor, call.form, file);
        call.form.append(question, written);
      }
      return takeForm(way, call);
    },
  );
  return async (...request: Parameters<typeof door>): Promise<Response> => {
    const answer = await door(...request);
    // An upload passes by the proxy, which gives these to all others.
    for (const [name, value] of securityHeaders()) answer.headers.set(name, value);
    return answer;
  };
};

async function takeForm(
  { page, submit, keep, done }: Way,
  call: FormCall<{ tenant: string }>,
): Promise<string | GoesOn> {
  const { actor, form } = call;
  const formatId = form.get('formatId');
  const { pages, ...at } = await askedSurvey(actor, formatId);
  const answers = readAnswers(form);
  const go = form.get('go');
  if (go === null) {
    await submit(call, finishedForm(formatId, answers));
    return inLanguageOf(done(at, answers), answers);
  }
  await keep?.(call, { formatId, fields: answers });
  const goTo = (id: string, mark: string) => ({
    goOn: `${inLanguageOf(withQuery(page(at, answers), { page: id }), answers)}${mark}`,
  });
  const here = pages.find(({ id }) => id === form.get('page'))?.id ?? '';
  const [, question] = STAY.exec(String(go)) ?? [];
  if (question) return goTo(here, `#question_${question}`);
  const turn = { page: here, shown: String(form.get('shown')).split(' '), back: go === 'back' };
  const next = turned(walk(pages, fieldsIn(answers)), turn);
  if ('page' in next) return goTo(next.page.id, '#survey');
  const problems = next.problems.map(({ question: field, code }) => ({ field, code }));
  throw new Refusal('Invalid', 'input.invalid', { problems });
}

/** What a button says that asks for more at one question, without going on. */
const STAY = /^stay:([a-z0-9-]+)$/;
