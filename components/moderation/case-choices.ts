import type { CaseView } from '@/lib/moderation/model/case';
import type { ShownRule } from '@/lib/netiquette/model';
import type { Translate } from '@/lib/text';

/** What may become of a case, as its form offers it. */
export interface CaseChoice {
  /** `keep`, `restore` or `rule-2`. */
  value: string;
  label: string;
  /** The standard reason; empty where one has to say it oneself. */
  reason: string;
  /** The key that chooses it; null where there is none. */
  key: string | null;
}

const KEPT_KEY = 'b';
const DIGITS = /^[1-9]$/;

/** In: texts of `moderation.case`. What is gone can only be left as it is; an objection is granted the other way. */
export function choicesOf(
  { matter, gone, isCovered, objections }: Pick<CaseView, 'matter' | 'gone' | 'isCovered' | 'objections'>,
  rules: readonly Pick<ShownRule, 'number' | 'title'>[],
  t: Translate,
): CaseChoice[] {
  const isObjection = matter === 'objection';
  const keep = {
    value: 'keep',
    key: KEPT_KEY,
    ...(isObjection ? rejecting(gone ?? (isCovered ? 'covered' : null), t) : leaving(gone, t)),
  };
  const isOfAuthor = objections.some(({ party }) => party === 'author');
  if (gone === 'hidden' || gone === 'refused' || (isCovered && isOfAuthor))
    return [
      { value: 'restore', label: t(gone === 'refused' ? 'choices.publish' : 'choices.restore'), reason: '', key: '1' },
      keep,
    ];
  if (gone === 'withdrawn') return [keep];
  const hiding = rules.map(({ number, title }) => ({
    value: `rule-${number}`,
    label: t(isObjection ? 'choices.grantRule' : 'choices.rule', { rule: number, title }),
    reason: isObjection ? '' : t('standard.rule', { rule: number, title }),
    key: DIGITS.test(String(number)) ? String(number) : null,
  }));
  return [...hiding, keep];
}

const REJECTED = { hidden: 'rejectHidden', covered: 'rejectCovered', refused: 'rejectRefused' } as const;

const rejecting = (gone: CaseView['gone'] | 'covered', t: Translate) => ({
  label: t(`choices.${gone === null || gone === 'withdrawn' ? 'rejectKept' : REJECTED[gone]}`),
  reason: '',
});

const leaving = (gone: CaseView['gone'], t: Translate) =>
  gone === 'withdrawn'
    ? { label: t('choices.close'), reason: t('standard.moot') }
    : { label: t('choices.keep'), reason: t('standard.keep') };
