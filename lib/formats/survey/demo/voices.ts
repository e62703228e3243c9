import { type Lots, lotsFrom } from '@/db/demo/content/lots';
import type { GivenPlace } from '@/lib/surveys/model/kind';
import type { Question } from '@/lib/surveys/model/questions';

/** How people of one mind answer: by question, which options are likely, or around which number. */
export interface Voice {
  /** How many of a hundred people are of this mind. */
  share: number;
  answers: Record<string, Record<string, number> | { around: number; spread: number }>;
}

/** A survey's answers in the demo: who is of which mind, and what some people wrote. */
export interface DemoAnswers {
  seed: number;
  voices: readonly Voice[];
  texts: Record<string, readonly string[]>;
  /** What some people marked on the map, one after the other. */
  places?: Record<string, readonly (readonly GivenPlace[])[]>;
}

type Answers = Record<string, string | string[] | number | readonly GivenPlace[]>;

/** So many filled-in surveys, always the same. Nobody answers everything that is optional. */
export function answersOf(questions: readonly Question[], demo: DemoAnswers, count: number): Answers[] {
  const lots = lotsFrom(demo.seed);
  return Array.from({ length: count }, (_, person) => {
    const voice = drawnVoice(demo.voices, lots);
    const given = questions.map(
      (question) => [question.id, answerTo(question, voice, { demo, person, lots })] as const,
    );
    return Object.fromEntries(given.filter((pair): pair is [string, Answers[string]] => pair[1] !== undefined));
  });
}

function drawnVoice(voices: readonly Voice[], lots: Lots): Voice {
  return drawn(
    voices.map((voice) => [voice, voice.share] as const),
    lots,
  );
}

/** One of the things by lot, each as often as its weight says. */
function drawn<T>(weighted: readonly (readonly [T, number])[], lots: Lots): T {
  let lot = lots.next() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [thing, weight] of weighted) {
    lot -= weight;
    if (lot < 0) return thing;
  }
  throw new Error('A survey of the demo has a question that its voices do not answer.');
}

interface Situation {
  demo: DemoAnswers;
  person: number;
  lots: Lots;
}

function answerTo(question: Question, voice: Voice, { demo, person, lots }: Situation): Answers[string] | undefined {
  if (question.kind === 'text') return textOf(demo.texts[question.id] ?? [], person);
  if (question.kind === 'place') return demo.places?.[question.id]?.[person];
  if (question.kind === 'file') return undefined;
  const leaning = voice.answers[question.id] ?? {};
  if (!question.required && lots.happens(0.12)) return undefined;
  if (question.kind === 'single') return drawn(Object.entries(leaning), lots);
  if (question.kind === 'multiple') return chosen(leaning as Record<string, number>, question, lots);
  const { around, spread } = leaning as { around: number; spread: number };
  const { min, max } = question as { min?: number; max?: number };
  const value = Math.round(around + (lots.next() + lots.next() + lots.next() - 1.5) * spread);
  return Math.min(max ?? value, Math.max(min ?? value, value));
}

/** About every third person writes something, until all that was written is told. */
const textOf = (texts: readonly string[], person: number): string | undefined =>
  person % 3 === 1 ? texts[(person - 1) / 3] : undefined;

/** Each option by its own chance; at least the fewest and at most the most that the question allows. */
function chosen(chances: Record<string, number>, limits: { min?: number; max?: number }, lots: Lots): string[] {
  const ranked = Object.entries(chances)
    .map(([option, chance]) => ({ option, luck: chance - lots.next() }))
    .sort((a, b) => b.luck - a.luck);
  const wanted = ranked.filter(({ luck }) => luck > 0).length;
  const count = Math.min(limits.max ?? ranked.length, Math.max(limits.min ?? 1, wanted));
  return ranked.slice(0, count).map(({ option }) => option);
}
