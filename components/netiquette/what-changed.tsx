import './netiquette.css';
import { useTranslations } from 'next-intl';
import { langOf, type Said, saidIn, type Tongue } from '@/lib/netiquette/model';
import type { RuleChange } from '@/lib/netiquette/model/changes';

interface Props {
  words: readonly Said[];
  changes: readonly RuleChange[];
  tongue: Tongue;
}

/** What a version changed: in its editor's words, and rule by rule. */
export function WhatChanged({ words, changes, tongue }: Props) {
  const t = useTranslations('netiquette');
  if (words.length === 0 && changes.length === 0) return null;
  return (
    <section className="what-changed" aria-labelledby="what-changed">
      <h2 id="what-changed">{t('whatChanged')}</h2>
      {words.map((said) => (
        <p key={said.de} lang={langOf(said[tongue] ? tongue : 'de')}>
          {saidIn(said, tongue)}
        </p>
      ))}
      <ul>
        {changes.map(({ number, kind, title }) => (
          <li key={number}>{t(kind, { number, title })}</li>
        ))}
      </ul>
    </section>
  );
}
