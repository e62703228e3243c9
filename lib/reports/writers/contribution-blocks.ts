import { textsIn } from '@/lib/text';
import type { PublicContribution } from '../model/contribution';
import type { Block } from '../model/paper';
import { dayIn } from './days';
import type { Papered } from './outcome-paper';

/** Everything that was said, format by format, with what the municipality answered; of very much the first `most`. */
export async function contributionBlocks(
  { contributions, outcome, language }: Pick<Papered, 'contributions' | 'outcome' | 'language'>,
  most: number,
): Promise<Block[]> {
  const words = wordsIn(language);
  const { say } = words;
  const blocks: Block[] = [{ kind: 'heading', level: 2, text: say('everything') }];
  const { comments, annotations } = outcome.figures;
  if (comments + annotations === 0) return [];
  if (comments + annotations > most)
    blocks.push({ kind: 'text', text: say('first', { written: most, all: comments + annotations }) });
  let [part, written]: [string | null, number] = [null, 0];
  for await (const chunk of contributions) {
    for (const one of chunk.slice(0, most - written)) {
      if (part !== one.part) blocks.push({ kind: 'heading', level: 3, text: one.part });
      part = one.part;
      blocks.push(...blocksOf(one, words));
    }
    written += chunk.length;
    if (written >= most) break;
  }
  return blocks;
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
