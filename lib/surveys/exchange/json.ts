import { z } from 'zod';
import { Refusal } from '@/lib/errors';
import { StoredSurvey, SurveySettings } from '../model/survey';
import { type Loss, shown } from './loss';
import { plainText } from './plain-text';
import { settled } from './xlsform/settle';

/** What our files call themselves, and the number of the format; files of a later number are not read. */
export const FORMAT = 'stadtgespraech-survey';
export const VERSION = 1;

/** The largest file, in bytes, of either format. */
export const FILE_BYTES_LIMIT = 5 * 1024 * 1024;

const envelope = {
  /** Where the schema of this file is published. */
  $schema: z.string().max(300).optional(),
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** The language of the texts, as BCP 47 names it. */
  language: z.string().max(35).optional(),
  title: z.string().trim().min(1).max(200).optional(),
};

/** A survey as a file: what it is called and asks, and nothing that anybody answered. */
export const SurveyFile = StoredSurvey.out.extend(envelope);

/** The published JSON Schema (draft 2020-12) of these files. In: its own address. */
export const surveySchema = (id: string): object => ({
  ...z.toJSONSchema(SurveyFile, { io: 'input', reused: 'ref' }),
  $id: id,
  title: 'Stadtgespräch: survey',
});

/** A survey as a file, and what of it the file does not say, which is nothing. */
export const writeJson = (settings: SurveySettings, { title, schema }: { title: string; schema: string }): string =>
  `${JSON.stringify({ $schema: schema, format: FORMAT, version: VERSION, language: 'de', title, ...settings }, undefined, 2)}\n`;

/**
 * Reads a file of ours. Properties that this version does not know, and logic that would make the survey a trap, are
 * left out and noted. Refuses with `exchange.broken`, `exchange.other-format`, `exchange.other-version` and
 * `exchange.not-our-schema` {path}.
 */
export function readJson(bytes: Buffer): { settings: SurveySettings; title?: string; losses: Loss[] } {
  const given = parsedJson(bytes);
  if (given.format !== FORMAT) throw new Refusal('Invalid', 'exchange.other-format');
  if (given.version !== VERSION) throw new Refusal('Invalid', 'exchange.other-version');
  const read = SurveyFile.safeParse(given);
  if (!read.success) {
    const path = read.error.issues[0]?.path.join('.') ?? '';
    throw new Refusal('Invalid', 'exchange.not-our-schema', { path });
  }
  const { $schema: _, format: __, version: ___, language: ____, title, ...settings } = read.data;
  const losses = unknownIn(given, read.data).map((what): Loss => ({ what: shown(what), why: 'unknown-property' }));
  const checked = SurveySettings.safeParse(settings);
  const pages = checked.success ? settings.pages : settled(settings.pages, losses);
  if (!SurveySettings.safeParse({ ...settings, pages }).success) throw new Refusal('Invalid', 'exchange.no-questions');
  return { settings: { ...settings, pages }, ...(title && { title }), losses };
}

function parsedJson(bytes: Buffer): Record<string, unknown> {
  try {
    const given: unknown = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''), (_, value) =>
      typeof value === 'string' ? plainText(value) : value,
    );
    if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given as Record<string, unknown>;
  } catch {
    // Said below, in words for people.
  }
  throw new Refusal('Invalid', 'exchange.broken');
}

/** The paths of what was given and not taken. */
function unknownIn(given: unknown, taken: unknown, path = ''): string[] {
  if (typeof given !== 'object' || given === null || typeof taken !== 'object' || taken === null) return [];
  return Object.entries(given).flatMap(([name, value]) => {
    const at = path ? `${path}.${name}` : name;
    return Object.hasOwn(taken, name) ? unknownIn(value, (taken as Record<string, unknown>)[name], at) : [at];
  });
}
