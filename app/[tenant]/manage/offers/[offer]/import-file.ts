import { stat } from 'node:fs/promises';
import { Refusal } from '@/lib/errors';
import type { Field, NotCarried } from '@/lib/formats/format';
import { formatOf } from '@/lib/formats/registry';
import { fieldsBefore, keepFields } from '@/lib/identity/kept-form.next';
import { TITLE_LIMIT } from '@/lib/offers/model';
import type { UploadCall } from '@/lib/uploads.next';

/** The largest file of any format, in bytes; what a format's own limit is, it says itself. */
export const LARGEST_FILE = 5 * 1024 * 1024;

/** Where a file goes: the page of the form that it fills, with what that form holds beside what the file says. */
interface Target {
  code: string;
  /** The offer's pages, and the form's among them. */
  base: string;
  page: string;
  values: Readonly<Record<string, string>>;
  /** Whether the file may name the instance. */
  takesTitle: boolean;
}

/**
 * Fills the form of a format from a file, as if it had been typed, so that nothing is stored before the editor saves.
 * What could not be carried over is kept beside for an hour. Out: the form's page.
 */
export async function importFile(call: UploadCall<{ tenant: string }>, target: Target): Promise<string> {
  const { actor, file, params } = call;
  const exchange = await exchangeOf(target.code);
  if ((await stat(file.path)).size > exchange.limit)
    throw new Refusal('Invalid', 'file.too-large', { limit: exchange.limit });
  const { fields, title, losses } = await exchange.read(file);
  const named = target.takesTitle && title ? { title: title.slice(0, TITLE_LIMIT) } : {};
  const typed = Object.entries({ ...target.values, ...named, format: target.code }) as Field[];
  const { tenantId } = actor;
  const name = file.name.replace(/\p{C}/gu, '').slice(0, FILE_NAME_LIMIT);
  await keepFields(params.tenant, {
    tenantId,
    page: target.page,
    fields: [...typed, ...fields, [FROM_FILE, name]],
  });
  await keepFields(params.tenant, {
    tenantId,
    page: listPage(target),
    fields: listFields(target.code, name, losses),
  });
  return target.page;
}

/** So much of a file's name is repeated. */
const FILE_NAME_LIMIT = 120;

/** The field that says that the form was filled from a file. */
export const FROM_FILE = 'exchange.file';

/** What an import of the last hour could not carry over; null where there was none into this format of this offer. */
export async function lastImport(tenantSlug: string, { base, code }: Pick<Target, 'base' | 'code'>) {
  const kept = Object.fromEntries((await fieldsBefore(tenantSlug, listPage({ base }))) ?? []);
  if (kept.code !== code || !kept.losses) return null;
  return { file: kept.file ?? '', losses: JSON.parse(kept.losses) as NotCarried[] };
}

/** How a format is exchanged; `NotFound` for one that is not. */
export async function exchangeOf(code: string) {
  const { exchange } = formatOf(code);
  if (!exchange) throw new Refusal('NotFound', 'format.not-found');
  return (await exchange()).default;
}

const listPage = ({ base }: Pick<Target, 'base'>) => `${base}/imported`;

const listFields = (code: string, file: string, losses: readonly NotCarried[]): Field[] => [
  ['code', code],
  ['file', file],
  ['losses', JSON.stringify(losses)],
];
