import { textsIn } from '@/lib/text';
import type { Block } from '../model/paper';
import type { Outcome } from '../queries/outcome';
import { numbersIn } from './days';

/** The results of the surveys as tables, as far as they are public: rounded and withheld as on their pages. */
export function surveyBlocks({ surveys }: Outcome, language: string): Block[] {
  if (surveys.length === 0) return [];
  const say = textsIn(language, 'outcome.survey');
  const { count } = numbersIn(language);
  const told = (n: number | null) => (n === null ? say('tooFew') : count(n));
  const blocks = surveys.flatMap(({ title, results }): Block[] => [
    { kind: 'heading', level: 2, text: say('title', { title }) },
    {
      kind: 'text',
      look: 'quiet',
      text: say(results.threshold > 1 ? 'rounded' : 'exact', { threshold: results.threshold }),
    },
    ...results.columns
      .filter(({ lines }) => lines.length > 0)
      .flatMap(({ question, part, answered, lines }): Block[] => [
        { kind: 'heading', level: 3, text: [question, part].filter(Boolean).join(', ') },
        {
          kind: 'table',
          head: [say('answer'), say('count')],
          rows: [...lines.map((line) => [line.label, told(line.count)]), [say('answered'), told(answered)]],
        },
      ]),
  ]);
  return blocks;
}
