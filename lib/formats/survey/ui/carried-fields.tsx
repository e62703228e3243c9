import type { AnswersDraft } from '@/lib/surveys/model/answers';
import type { Question } from '@/lib/surveys/model/questions';
import { isNothing } from './draft';

interface Props {
  values: AnswersDraft;
  /** The questions of this page, whose own fields are there. */
  questions: readonly Question[];
}

/** What was filled in on other pages, and which questions this page shows. It goes with the form wherever it goes. */
export function CarriedFields({ values, questions }: Props) {
  const here = new Set(questions.map(({ id }) => id));
  const carried = Object.entries(values).filter(([name]) => !here.has(name.split(':')[0] ?? name));
  const fields = carried.flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const));
  return (
    <>
      <input type="hidden" name="shown" value={[...here].join(' ')} />
      {fields
        .filter(([, value]) => !isNothing(value))
        .map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={String(value)} />
        ))}
    </>
  );
}
