import { z } from 'zod';
import { amount, scale } from './amounts';
import { multiple, single } from './choosing';
import type { Value } from './condition';
import { type Answer, answerTo, type Column, type Fields, type GivenPlace, type Kind } from './kind';
import { text } from './words';

const kinds = { text, single, multiple, scale, number: amount };

/** A question about one of several places: of a simple kind, and always asked. */
export const FollowUp = z
  .discriminatedUnion('kind', [text.schema, single.schema, multiple.schema, scale.schema, amount.schema])
  .refine(({ showIf }) => !showIf, 'question.follow-up-condition');
export type FollowUp = z.output<typeof FollowUp>;
export type FollowUpKind = FollowUp['kind'];
export const followUpKinds = Object.keys(kinds) as FollowUpKind[];

/** Checked answers about one place by follow-up, or the code of the first thing that is wrong with them. */
export function answersAbout(
  followUps: readonly FollowUp[],
  given: Readonly<Record<string, unknown>>,
): Record<string, Answer> | string {
  const answers: Record<string, Answer> = {};
  for (const followUp of followUps) {
    const sent = Object.hasOwn(given, followUp.id) ? given[followUp.id] : undefined;
    const { answer, problem } = followUpAnswer(followUp, () => sent, isWhole);
    if (problem) return problem === 'answer.missing' ? 'answer.follow-up-missing' : 'answer.follow-up-wrong';
    if (answer !== undefined) answers[followUp.id] = answer;
  }
  return answers;
}

/** The checked answer to one follow-up from the fields of a form, or what is wrong with it. */
export const followUpAnswer = (followUp: FollowUp, fields: Fields, whole?: 'whole') =>
  answerTo(whole ? { ...kindOf(followUp), read: undefined } : kindOf(followUp), followUp, fields);

/** What the fields of a form say about one follow-up, unchecked. */
export function readFollowUp(followUp: FollowUp, fields: Fields): unknown {
  const { read } = kindOf(followUp);
  return read ? read(followUp, fields) : fields(followUp.id);
}

/**
 * A column for each follow-up. Of one place it is the follow-up's own. Of several, one answer has several values, and a
 * total counts people, not places: choices are what was chosen at any of them, all else is words.
 */
export const followUpColumns = (question: { id: string; max: number; followUps?: readonly FollowUp[] }): Column[] =>
  (question.followUps ?? []).flatMap((followUp) =>
    kindOf(followUp)
      .columns(followUp)
      .map((column) => ({
        ...(question.max === 1 ? column : gathered(column)),
        ...{ key: `${question.id}:${followUp.id}`, part: followUp.label, open: true },
        valueIn: (answer) => {
          const values = (answer as readonly GivenPlace[]).flatMap(({ answers }) => {
            const given = answers[followUp.id];
            return given === undefined ? [] : [column.valueIn(given) as Exclude<Value, readonly unknown[]> | string[]];
          });
          if (values.length === 0) return undefined;
          return question.max === 1 ? values[0] : together(column, values.flat());
        },
      })),
  );

const isWhole = 'whole';

const gathered = ({ from: _, to: __, whole: ___, ...column }: Column): Column => ({
  ...column,
  holds: column.options.length > 0 ? 'several' : 'words',
});

const together = ({ options }: Column, values: readonly (string | number)[]): Value =>
  options.length > 0 ? [...new Set(values.map(String))] : values.join('; ');

const kindOf = (followUp: FollowUp): Kind<z.ZodType<FollowUp>> =>
  kinds[followUp.kind] as unknown as Kind<z.ZodType<FollowUp>>;
