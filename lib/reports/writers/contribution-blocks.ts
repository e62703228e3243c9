import { setImmediate as aMoment } from 'node:timers/promises';
import { textsIn } from '@/lib/text';
import type { PublicContribution } from '../model/contribution';
import { type Block, WORKBOOK_LIMIT } from '../model/paper';
import { dayIn } from './days';
import type { Papered } from './outcome-paper';

/** So many contributions are put into words at once, so that nobody else waits for more than some milliseconds. */
const AT_ONCE = 100;

/** Everything that was said, format by format, with what the municipality answered; of very much the first `most`. */
export async function* contributionPieces(
  { contributions, outcome, language }: Pick<Papered, 'contributions' | 'outcome' | 'language'>,
  most: number,
): AsyncGenerator<Block[]> {
  const words = wordsIn(language);
  const { comments, annotations } = outcome.figures;
  if (comments + annotations === 0) return;
  yield beginning(comments + annotations, most, words);
  let [part, written]: [string | null, number] = [null, 0];
  for await (const chunk of contributions) {
    for (let from = 0; from < chunk.length && written < most; from += AT_ONCE) {
      const some = chunk.slice(from, from + Math.min(AT_ONCE, most - written));
      yield some.flatMap((one, at) => [
        ...(one.part === (at === 0 ? part : some[at - 1]?.part) ? [] : [partHead(one)]),
        ...blocksOf(one, words),
      ]);
      part = some.at(-1)?.part ?? part;
      written += some.length;
      await aMoment();
    }
    if (written >= most) return;
  }
}

const partHead = ({ part }: PublicContribution): Block => ({ kind: 'heading', level: 3, text: part });

/** What of it stands here, and where the rest is: a workbook does not hold everything either. */
function beginning(all: number, most: number, { say }: Words): Block[] {
  const heading: Block = { kind: 'heading', level: 2, text: say('everything') };
  if (all <= most) return [heading];
  const sheets = all <= WORKBOOK_LIMIT ? 'yes' : 'no';
  return [heading, { kind: 'text', text: say('first', { written: most, all, sheets }) }];
}

/** Made once: a translator for each of thousands of contributions would take seconds. */
const wordsIn = (language: string) => ({
  say: textsIn(language, 'outcome.paper'),
  status: textsIn(language, 'thread.feedback.status'),
  day: dayIn(language),
});
type Words = ReturnType<typeof wordsIn>;

function blocksOf(one: PublicContribution, words: Words): Block[] {
  const { say, status } = words;
  const covered = one.warning === null ? null : say('covered', { rule: one.warning });
  return [
    { kind: 'text', look: 'quiet', text: headOf(one, words) },
    { kind: 'text', text: covered ?? one.text },
    ...(one.answer && one.status
      ? [
          {
            kind: 'text',
            look: 'quote',
            text: `${say('answer', { status: status(one.status) })} ${one.answer}`,
          } as const,
        ]
      : []),
  ];
}

function headOf(one: PublicContribution, { say, day }: Words): string {
  const facts = [
    one.onEntry === null
      ? say('number', { number: one.number })
      : say('onEntry', { number: one.number, entry: one.onEntry }),
    one.author,
    one.official && say('official'),
    day(one.posted),
    one.category,
    one.place,
    one.support ? say('support', { count: one.support }) : null,
    one.agrees || one.disagrees ? say('votes', { agrees: one.agrees ?? 0, disagrees: one.disagrees ?? 0 }) : null,
  ];
  return facts.filter(Boolean).join(' · ');
}
