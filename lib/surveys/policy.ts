import { type Actor, isEditor, isPlanner, isSignedIn } from '@/lib/actor';
import { no, type Verdict, yes } from '@/lib/errors';
import { isSettledOnTheWay } from '@/lib/identity/model/detour';
import type { RequiredTrust } from '@/lib/identity/model/trust';
import { canContributeTo } from '@/lib/identity/policy';
import type { OfferState } from '@/lib/offers/model';
import { canCreateOffer, isAmongEditors } from '@/lib/offers/policy';
import { questionsOf } from './model/page';
import { columnsOf, type Question } from './model/questions';
import type { ResultTime, SurveySettings } from './model/survey';

/** What the policies ask about one survey. */
export interface SurveyFacts {
  state: OfferState;
  requiredTrust: RequiredTrust;
  residentsOnly: boolean;
  closesAt: Date;
  results: ResultTime;
  /** Only who has a code may answer. */
  codes?: true | undefined;
  /** Its answers, marks or codes were made with another key than the platform has now. */
  otherKey?: boolean;
  /** Who alone may work on its offer, where it is limited. Absent or empty: every editor. */
  limitedTo?: readonly string[] | undefined;
}

/** What is known of somebody's part in a survey. */
export interface Participation {
  hasAnswered: boolean;
  /** Whether they have shown a code that was given out. */
  hasCode?: boolean;
}

/**
 * Whether this person may answer now. A response is shown to nobody under a name, so neither a pseudonym nor the
 * netiquette is needed. Says no with `thread.closed`, `thread.not-open-yet`, `survey.other-key`, `survey.answered`,
 * `code.needed` or what `canContributeTo` says, then with the fact `nameless`.
 */
export function canAnswer(actor: Actor, survey: SurveyFacts, { hasAnswered, hasCode = false }: Participation): Verdict {
  if (survey.state === 'closed') return no('thread.closed', { closedAt: survey.closesAt });
  if (survey.state !== 'open') return no('thread.not-open-yet');
  // Nobody would be known to have taken part, and what came now could not be opened with the right key later.
  if (survey.otherKey) return no('survey.other-key');
  if (hasAnswered) return no('survey.answered');
  if (survey.codes) return hasCode ? yes : no('code.needed');
  const verdict = canContributeTo(actor, survey);
  if (verdict.ok || verdict.code === 'profile.incomplete') return yes;
  return no(verdict.code, { ...verdict.facts, nameless: true });
}

/** So long after its end questionnaires on paper are entered, in milliseconds: thirty days. */
const PAPER_MS = 30 * 24 * 3_600_000;

/**
 * Whether this person may enter what was answered on paper, at `now`. Says no as `canCreateOffer`, or with
 * `survey.other-key`, `thread.not-open-yet` or `thread.closed`.
 */
export function canEnterPaper(actor: Actor, survey: SurveyFacts, now: Date): Verdict {
  const verdict = canCreateOffer(actor);
  if (!verdict.ok) return verdict;
  if (survey.otherKey) return no('survey.other-key');
  if (survey.state === 'open') return yes;
  if (survey.state !== 'closed') return no('thread.not-open-yet');
  return now.getTime() < survey.closesAt.getTime() + PAPER_MS
    ? yes
    : no('thread.closed', { closedAt: survey.closesAt });
}

/**
 * Whether somebody may send a file now that an answer is going to name. Who they are may be settled later, as for the
 * answer itself; on paper it may come after the end. Says no with what `canAnswer` says besides.
 */
export function canSendFile(actor: Actor, survey: SurveyFacts, now: Date): Verdict {
  const verdict = canAnswer(actor, survey, { hasAnswered: false });
  const isSettledLater = !verdict.ok && (isSettledOnTheWay(verdict.code) || verdict.code === 'code.needed');
  return isSettledLater || canEnterPaper(actor, survey, now).ok ? yes : verdict;
}

/** Whether this person may read the files of answers, which are never public. Says no with `sign-in.needed` or `role.editor-needed`. */
export function canReadFiles(actor: Actor): Verdict {
  if (isEditor(actor) || isPlanner(actor)) return yes;
  return no(isSignedIn(actor) ? 'role.editor-needed' : 'sign-in.needed');
}

/** Whether a device may be given to many people to answer one after the other. Says no as `canCreateOffer` or `canAnswer`. */
export function canOpenKiosk(actor: Actor, survey: SurveyFacts): Verdict {
  const verdict = canCreateOffer(actor);
  if (!verdict.ok) return verdict;
  if (survey.state === 'closed') return no('thread.closed', { closedAt: survey.closesAt });
  if (survey.state !== 'open') return no('thread.not-open-yet');
  if (survey.otherKey) return no('survey.other-key');
  return survey.codes ? no('code.needed') : yes;
}

/** Whether this person may see the totals now. Whoever prepares the survey or works with it always may. */
export function canSeeResults(actor: Actor, survey: SurveyFacts, hasAnswered: boolean): Verdict {
  if (isPlanner(actor)) return yes;
  if (isEditor(actor) && isAmongEditors(actor, survey.limitedTo ?? []).ok) return yes;
  switch (survey.results) {
    case 'always':
      return yes;
    case 'after-answer':
      return hasAnswered || survey.state === 'closed' ? yes : no('results.after-answer');
    case 'after-end':
      return survey.state === 'closed' ? yes : no('results.after-end', { closesAt: survey.closesAt });
    case 'never':
      return no('results.never');
  }
}

/**
 * Whether a survey that was answered may become another: wordings, new questions and new options yes; but what was
 * asked stays, and is counted as before. Says no with `survey.answered-already` {question} or `survey.anonymity-promised`.
 */
export function canReword(before: SurveySettings, after: SurveySettings): Verdict {
  // Who has answered was promised the one or the other.
  if (before.anonymous !== after.anonymous) return no('survey.anonymity-promised');
  const later = new Map(questionsOf(after.pages).map((question) => [question.id, question]));
  const lost = questionsOf(before.pages).find((question) => !countsAlike(question, later.get(question.id)));
  return lost ? no('survey.answered-already', { question: lost.label }) : yes;
}

/** Whether each answer that was given has its place still, in the same column, among the same ends. */
function countsAlike(question: Question, later: Question | undefined): boolean {
  if (!later || later.kind !== question.kind) return false;
  const columns = new Map(columnsOf(later).map((column) => [column.key, column]));
  return columnsOf(question).every((column) => {
    const same = columns.get(column.key);
    const areEnds = same && same.from === column.from && same.to === column.to && !same.whole === !column.whole;
    return areEnds && column.options.every(({ id }) => same.options.some((option) => option.id === id));
  });
}
