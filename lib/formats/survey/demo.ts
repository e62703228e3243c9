import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoPart } from '@/db/demo/content/model';
import { daysFrom } from '@/db/demo/content/times';
import type { TenantId } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { unlessDone } from '@/lib/demo/commands/unless-done';
import { countResponses } from '@/lib/surveys/commands/count-responses';
import { keepFile } from '@/lib/surveys/commands/keep-file';
import { type OptionPicture, pictureForOption, storeOptionPicture } from '@/lib/surveys/commands/keep-picture';
import { submitResponse } from '@/lib/surveys/commands/submit-response';
import { questionsOf } from '@/lib/surveys/model/page';
import type { SurveySettings } from '@/lib/surveys/model/survey';
import type { DemoPeople, FormatDemo } from '../format';
import { type Bench, benches, benchPicture, darkCorner } from './demo/benches';
import type { DemoSurvey } from './demo/demo-survey';
import { surveysWith } from './demo/surveys';
import { answersOf } from './demo/voices';

/** Residents first, then guests, answer one after the other since the survey opened. */
export async function surveyDemo(): Promise<FormatDemo> {
  const pictures = await Promise.all(
    benches.map(async (bench) => [bench, await pictureForOption(await benchPicture(bench))] as const),
  );
  const surveys = surveysWith(
    Object.fromEntries(pictures.map(([bench, { hash }]) => [bench, { id: hash, alt: ALT[bench] }])) as Images,
  );
  return {
    parts: surveys.map(({ part }) => part),
    fill: async (part, { formatId, people }) => {
      const survey = surveys.find((candidate) => candidate.part === part);
      if (!survey?.answers) return;
      if (survey.picture)
        await storeAll(
          people.actorOf(EDITOR),
          pictures.map(([, picture]) => picture),
        );
      await answerAll(survey, formatId, people);
    },
  };
}

type Images = Parameters<typeof surveysWith>[0];

const EDITOR = 'emil';

const ALT: Record<Bench, string> = {
  lehne: 'Holzbank mit gerader Lehne',
  liege: 'Bank, die hinten ansteigt',
  rund: 'Runde Bank um einen Baum',
  mauer: 'Niedrige Mauer aus Steinen',
};

async function storeAll(editor: Actor, pictures: readonly OptionPicture[]): Promise<void> {
  for (const picture of pictures) await storeOptionPicture(editor, picture);
}

async function answerAll(survey: DemoSurvey, formatId: string, people: DemoPeople): Promise<void> {
  const { part, count, answers: voices, picture } = survey;
  if (!voices) return;
  const voters = respondents(part, people).slice(0, count);
  const answered = answersOf(questionsOf(part.settings.pages), voices, voters.length);
  for (const [index, answers] of answered.entries()) {
    const actor = people.actorOf(voters[index] ?? '');
    const answeredAt = momentOf(part, people, index / voters.length);
    const sent = picture?.person === index ? await sentPicture(actor, formatId, picture) : {};
    const response = { formatId, answers: { ...answers, ...sent } };
    await unlessDone(submitResponse(actor, response, { answeredAt }), 'survey.answered');
  }
  await countAll(people.actorOf(voters[0] ?? '').tenantId, formatId);
}

async function countAll(tenantId: TenantId, formatId: string): Promise<void> {
  while ((await countResponses(tenantId, formatId)).counted > 0);
}

async function sentPicture(actor: Actor, formatId: string, { question, name }: NonNullable<DemoSurvey['picture']>) {
  const folder = await mkdtemp(join(tmpdir(), 'demo-'));
  try {
    const path = join(folder, 'picture');
    await writeFile(path, await darkCorner());
    return { [question]: [await keepFile(actor, { formatId, question }, { path, name })] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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
