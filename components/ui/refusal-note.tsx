import { getLocale, getTranslations } from 'next-intl/server';
import { secondsFrom, waitInWords } from '@/lib/limits/model/wait';
import { Alert } from './alert';

/** The query of an address; `?refused=code&fields=field:code,…&seconds=5&facts={}` and `?fault=id` are set by the door of forms. */
export type Query = Record<string, string | undefined>;

interface Props {
  query: Query;
  /** The ids of fields that have another one than their name. */
  ids?: Readonly<Record<string, string>>;
}

/**
 * Says why the form that was just sent was not taken; nothing where it was. Stands above the form. Its code's sentence
 * is in `messages/<language>/refusals.json`; a general one where nobody has written one yet.
 */
export async function RefusalNote({ query, ids = {} }: Props) {
  const t = await getTranslations();
  if (query.fault)
    return (
      <Alert tone="danger" loud title={t('common.fault.title')}>
        {t('common.fault.text', { id: query.fault })}
      </Alert>
    );
  if (!query.refused) return null;
  const wait = waitInWords(secondsFrom(query.seconds), await getLocale());
  const facts = { wait, ...factsIn(query) };
  const plain = (code: string) => (t.has(`refusals.${code}`) ? t(`refusals.${code}`, facts) : t('common.refused'));
  // A reason may be a code of its own, as what is wrong with a line of a file.
  const reason: Record<string, string> = 'reason' in facts ? { reason: plain(String(facts.reason)) } : {};
  const sentence = (code: string) =>
    t.has(`refusals.${code}`) ? t(`refusals.${code}`, { ...facts, ...reason }) : t('common.refused');
  const fields = [...refusedFields(query)].filter(([, code]) => code !== query.refused);
  return (
    <Alert tone="danger" loud title={sentence(query.refused)}>
      <FieldList {...{ fields, ids }} say={sentence} />
    </Alert>
  );
}

/** The facts of a refusal, as the door of forms wrote them into the address; none where somebody else wrote there. */
function factsIn({ facts = '{}' }: Query): Record<string, string | number> {
  try {
    const read: unknown = JSON.parse(facts);
    const entries = Object.entries(typeof read === 'object' && read ? read : {});
    return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string' || typeof value === 'number'));
  } catch {
    return {};
  }
}

/** What was wrong with each field of the form that was sent: the field's name and the code of a sentence. */
export function refusedFields(query: Query): ReadonlyMap<string, string> {
  const pairs = (query.fields ?? '').split(',').filter(Boolean);
  return new Map(pairs.map((pair) => pair.split(':') as [string, string]));
}

interface ListProps {
  fields: [string, string][];
  ids: Readonly<Record<string, string>>;
  say: (code: string) => string;
}

function FieldList({ fields, ids, say }: ListProps) {
  if (fields.length === 0) return null;
  return (
    <ul>
      {fields.map(([field, code]) => (
        <li key={field}>
          <a href={`#${ids[field] ?? field}`}>{say(code)}</a>
        </li>
      ))}
    </ul>
  );
}
