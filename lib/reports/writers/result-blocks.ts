import { textsIn } from '@/lib/text';
import type { Block } from '../model/paper';
import type { Outcome } from '../queries/outcome';
import { dayIn, numbersIn } from './days';
import { markdownBlocks } from './markdown-blocks';

/** The themes of what was said, with the quotes whose authors agreed. */
export function themeBlocks({ themes, quotes }: Outcome, language: string): Block[] {
  const say = textsIn(language, 'outcome.paper');
  const blocks: Block[] = themes.flatMap(({ name, summary, count }) => [
    { kind: 'heading', level: 3, text: name } as const,
    { kind: 'text', look: 'quiet', text: say('contributions', { count }) } as const,
    ...(summary ? [{ kind: 'text', text: summary } as const] : []),
  ]);
  const said: Block[] = quotes.flatMap(({ text, author }) => [
    { kind: 'text', look: 'quote', text: `„${text}“ – ${author}` } as const,
  ]);
  return [
    ...(blocks.length > 0 ? [heading(say('themes')), ...blocks] : []),
    ...(said.length > 0 ? [heading(say('quotes')), ...said] : []),
  ];
}

/** What was said in short, and what was decided and why. Nothing before the result is public. */
export function resultBlocks({ result, answers }: Outcome, language: string): Block[] {
  const say = textsIn(language, 'outcome.paper');
  const told = result
    ? [
        heading(say('said')),
        ...markdownBlocks(result.said),
        heading(say('decision')),
        ...decisionBlocks(result, language),
      ]
    : [];
  return [...told, ...statusBlocks(answers, language)];
}

function decisionBlocks(result: NonNullable<Outcome['result']>, language: string): Block[] {
  const say = textsIn(language, 'outcome.paper');
  const stages = textsIn(language, 'offers.result.stages');
  const day = dayIn(language);
  const by = [result.decidedBy, result.decidedOn && day(result.decidedOn)].filter(Boolean).join(', ');
  return [
    ...(result.decision ? markdownBlocks(result.decision) : [{ kind: 'text', text: say('notDecided') } as const]),
    ...[by, result.paper].filter(Boolean).map((text): Block => ({ kind: 'text', text })),
    { kind: 'text', text: say('stage', { stage: stages(result.stage) }) },
  ];
}

function statusBlocks({ statuses }: Outcome['answers'], language: string): Block[] {
  if (statuses.length === 0) return [];
  const say = textsIn(language, 'outcome.paper');
  const status = textsIn(language, 'thread.feedback.status');
  const { count } = numbersIn(language);
  return [
    heading(say('answers')),
    {
      kind: 'table',
      head: [say('status'), say('count')],
      rows: statuses.map((one) => [status(one.status), count(one.count)]),
    },
  ];
}

/** When what happened and is to happen. */
export function timelineBlocks({ timeline }: Outcome, language: string): Block[] {
  if (timeline.length === 0) return [];
  const say = textsIn(language, 'outcome.paper');
  const day = dayIn(language);
  return [
    heading(say('timeline')),
    {
      kind: 'table',
      head: [say('day'), say('step'), say('more')],
      rows: timeline.map((step) => [day(step.day), step.title, step.text]),
    },
  ];
}

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
