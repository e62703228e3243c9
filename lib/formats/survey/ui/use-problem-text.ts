import { useFormatter, useTranslations } from 'next-intl';
import { FILE_MEGABYTES_LIMIT } from '@/lib/surveys/model/file';
import { columnsOf, type Question } from '@/lib/surveys/model/questions';

/** The sentence for the code of a problem with this question's answer. */
export function useProblemText() {
  const t = useTranslations('formats.survey.problems');
  const word = useTranslations('formats.survey.form.file');
  const format = useFormatter();
  const list = (words: string[]) => format.list(words, { type: 'disjunction' });
  return (question: Question, code: string | undefined): string | undefined => {
    if (!code) return undefined;
    const key = code.replace(/^answer\./, '');
    const facts = Object.entries(factsOf(question)).map(([name, fact]) => [name, written(fact)]);
    const types = 'types' in question ? list(question.types.map((type) => word(`types.${type}`))) : '';
    return t(t.has(key) ? key : 'invalid', { ...Object.fromEntries(facts), types });
  };

  function written(fact: unknown): string {
    if (typeof fact === 'number') return format.number(fact);
    return typeof fact === 'string' ? format.dateTime(new Date(fact), { dateStyle: 'long', timeZone: 'UTC' }) : '';
  }
}

type Fact = 'min' | 'max' | 'limit' | 'total' | 'count' | 'megabytes';

/** What a sentence may need: the ends of what may be answered, and how long it may be. */
function factsOf(question: Question): Record<Fact, unknown> {
  const [column] = columnsOf(question);
  const own = question as Partial<Record<Fact | 'top', unknown>>;
  const count = column?.options.length ?? 0;
  return {
    min: own.min ?? (count > 0 ? 1 : 0),
    max: own.max ?? count,
    limit: own.limit ?? 200,
    total: own.total ?? 0,
    count: own.top ?? count,
    megabytes: own.megabytes ?? FILE_MEGABYTES_LIMIT,
  };
}
