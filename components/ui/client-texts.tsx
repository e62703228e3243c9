import { getLocale, getMessages, getTimeZone } from 'next-intl/server';
import type { ReactNode } from 'react';
import { WrittenTexts } from './written-texts';

interface Props {
  /** Namespaces, a format's as `formats.<code>`; `refusals.people` leaves out those that nobody meets in a talk. */
  of: readonly string[];
  children: ReactNode;
}

/** Hands client components below it the texts that they need, and no others: each travels inside the page. */
export async function ClientTexts({ of, children }: Props) {
  const [all, locale, timeZone] = await Promise.all([getMessages(), getLocale(), getTimeZone()]);
  return (
    <WrittenTexts json={JSON.stringify(only(all, ['common', ...of]))} {...{ locale, timeZone }}>
      {children}
    </WrittenTexts>
  );
}

type Texts = Record<string, unknown>;

function only(all: Texts, namespaces: readonly string[]): Texts {
  const chosen: Texts = {};
  for (const namespace of namespaces) {
    if (namespace === 'refusals.people') chosen.refusals = without(all.refusals as Texts, ELSEWHERE);
    else take(chosen, all, namespace.split('.'));
  }
  return chosen;
}

/** Puts what stands at a path into the same place of another tree, beside what is there. */
function take(into: Texts, from: Texts, [name = '', ...rest]: string[]): void {
  if (rest.length === 0) into[name] = from[name];
  else {
    into[name] = { ...(into[name] as Texts) };
    take(into[name] as Texts, (from[name] ?? {}) as Texts, rest);
  }
}

/** What is said of files, plans, base maps, questions, the space itself and of showing who one is: most of all refusals, on pages that people wait for. */
const ELSEWHERE = new Set([
  ...['plan', 'picture', 'outgoing', 'remote', 'base-map', 'places', 'polis'],
  ...['question', 'condition', 'jump', 'exchange', 'answer', 'bundid', 'proof', 'codes'],
  ...['ags', 'slug', 'host', 'area', 'tenants', 'tenant-text', 'menu', 'font', 'colour', 'logo', 'netiquette'],
  ...['netiquette-rule', 'notice', 'cases', 'choice', 'undo', 'objection'],
  ...['help', 'invitation', 'template', 'feedback', 'hours', 'writers', 'invited'],
  ...['retention', 'language', 'archive', 'weighting', 'translation', 'library', 'threshold'],
  ...['code', 'link', 'passkey', 'openid', 'provider', 'session', 'erasure', 'pseudonym', 'profile', 'key', 'licence'],
  ...[
    'title',
    'summary',
    'description',
    'topic',
    'timeline',
    'contact',
    'phone',
    'document',
    'documents',
    'date',
    'dates',
  ],
  ...['format', 'formats', 'label', 'background', 'categories', 'settings', 'result', 'results', 'stage', 'tenant'],
  ...['piping', 'ballot', 'kiosk', 'column', 'row', 'file', 'files', 'video', 'layer', 'layers', 'feature'],
  ...['follows', 'devices', 'quiet', 'publication', 'quote', 'theme', 'step'],
  // Who moderates or prepares offers does so by forms, of which whole pages come back.
  ...['offer', 'role', 'case', 'contribution', 'report'],
  ...['collection', 'parameter', 'bbox', 'download', 'year', 'checks', 'sanction', 'request', 'proposal', 'merge'],
]);

const without = (texts: Texts, groups: ReadonlySet<string>): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([group]) => !groups.has(group)));
