import { trusts } from '@/lib/actor';
import { type Problem, Refusal } from '@/lib/errors';
import type { Format } from '@/lib/formats/format';
import { formats } from '@/lib/formats/registry';
import type { FormatDraft } from '../model/draft';

/**
 * The drafts with their settings as each format's own schema makes them. Refuses with `Invalid` and all problems, by
 * fields like `formats.1.settings.questions`: an unknown format, settings that its schema refuses, or less trust than
 * the format needs.
 */
export function checkFormats(drafts: readonly FormatDraft[]): FormatDraft[] {
  const checked = drafts.map(check);
  const problems = checked.flatMap((one, index) =>
    one.problems.map(({ field, code }) => ({ field: `formats.${index}.${field}`, code })),
  );
  if (problems.length > 0) throw new Refusal('Invalid', 'input.invalid', { problems });
  return checked.map((one) => one.draft);
}

function check(draft: FormatDraft): { draft: FormatDraft; problems: Problem[] } {
  const manifest = formats.find((format) => format.code === draft.format);
  if (!manifest) return { draft, problems: [{ field: 'format', code: 'format.unknown' }] };
  const settings = manifest.settings.safeParse(draft.settings);
  const problems = (settings.error?.issues ?? []).map((issue) => ({
    field: ['settings', ...issue.path].join('.'),
    code: /^[a-z-]+(\.[a-z-]+)+$/.test(issue.message) ? issue.message : 'settings.invalid',
  }));
  if (isTooWeak(draft, manifest)) problems.push({ field: 'requiredTrust', code: 'trust.too-weak' });
  return { draft: { ...draft, settings: settings.data }, problems };
}

const isTooWeak = (draft: FormatDraft, manifest: Format): boolean =>
  trusts.indexOf(draft.requiredTrust) < trusts.indexOf(manifest.needs.trust);
