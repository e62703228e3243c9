import type { DemoPart } from '@/db/demo/content/model';
import { daysFrom } from '@/db/demo/content/times';
import type { TenantId } from '@/db/tenancy';
import { unlessDone } from '@/lib/demo/commands/unless-done';
import { countResponses } from '@/lib/surveys/commands/count-responses';
import { submitResponse } from '@/lib/surveys/commands/submit-response';
import { questionsOf } from '@/lib/surveys/model/page';
import type { SurveySettings } from '@/lib/surveys/model/survey';
import type { DemoPeople, FormatDemo } from '../format';
import { surveys } from './demo/surveys';
import { answersOf } from './demo/voices';

/** Residents first, then guests, answer one after the other since the survey opened. */
const demo: FormatDemo = {
  parts: surveys.map(({ part }) => part),
  fill: async (part, { formatId, people }) => {
    const survey = surveys.find((candidate) => candidate.part === part);
    if (!survey?.answers) return;
    const questions = questionsOf(survey.part.settings.pages);
    const voters = respondents(survey.part, people).slice(0, survey.count);
    const answered = answersOf(questions, survey.answers, voters.length);
    for (const [index, answers] of answered.entries()) {
      const actor = people.actorOf(voters[index] ?? '');
      const answeredAt = momentOf(part, people, index / voters.length);
      await unlessDone(submitResponse(actor, { formatId, answers }, { answeredAt }), 'survey.answered');
    }
    await countAll(people.actorOf(voters[0] ?? '').tenantId, formatId);
  },
};
export default demo;

async function countAll(tenantId: TenantId, formatId: string): Promise<void> {
  while ((await countResponses(tenantId, formatId)).counted > 0);
}

function respondents({ requiredTrust }: DemoPart<SurveySettings>, { cast }: DemoPeople): string[] {
  const may = cast.filter((person) => !person.suspendedForDays && (requiredTrust === 'guest' || person.email));
  return may.filter((person) => person.roles.length === 0 && person.key !== 'anna').map(({ key }) => key);
}

/** Most answers come in the first days. `share` counts from the first (0) to the last (1) of them. */
function momentOf(part: DemoPart, { now }: DemoPeople, share: number): Date {
  const length = Math.min(0, part.closesInDays) - part.opensInDays;
  return daysFrom(now, part.opensInDays + length * (0.02 + 0.95 * share ** 1.7));
}
