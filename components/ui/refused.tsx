'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { Facts } from '@/lib/errors';
import { waitInWords } from '@/lib/limits/model/wait';
import { Alert } from './alert';

/** Says why something just done in the page was refused. Needs the texts of `refusals`. */
export function Refused({ refused }: { refused: { code: string; facts: Facts } | null }) {
  const t = useTranslations();
  const locale = useLocale();
  if (!refused) return null;
  const { code, facts } = refused;
  if (code === 'fault') {
    return (
      <Alert tone="danger" loud title={t('common.fault.title')}>
        {t('common.fault.text', { id: String(facts.id) })}
      </Alert>
    );
  }
  const key = `refusals.${problemIn(facts) ?? code}`;
  return <Alert tone="danger" loud title={t.has(key) ? t(key, plain(facts, locale)) : t('common.refused')} />;
}

/** A form with one field says what is wrong with it, rather than that something is. */
const problemIn = ({ problems }: Facts) => (Array.isArray(problems) ? problems[0]?.code : undefined);

/** Dates come over the connection as text. How long to wait is told in words. */
function plain(facts: Facts, locale: string): Record<string, string | number | Date> {
  const values: Record<string, string | number | Date> = {};
  if (typeof facts.seconds === 'number') values.wait = waitInWords(facts.seconds, locale);
  for (const [name, value] of Object.entries(facts)) {
    if (typeof value === 'number') values[name] = value;
    if (typeof value === 'string') values[name] = /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : value;
  }
  return values;
}
