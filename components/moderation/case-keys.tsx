'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { Switch } from './use-switch';

const meanings = ['rule', 'keep', 'enter', 'next', 'undo'] as const;

/** Which keys there are, and the way to switch them off. Only where scripts run. */
export function CaseKeys({ keys }: { keys: Switch }) {
  const t = useTranslations('moderation.case.keys');
  if (!keys.isThere) return null;
  return (
    <div className="case-keys">
      {keys.isOn && (
        <>
          <p className="case-keys__title">{t('title')}</p>
          <ul>
            {meanings.map((meaning) => (
              <li key={meaning}>{t(meaning)}</li>
            ))}
          </ul>
        </>
      )}
      <Button type="button" kind="tertiary" small onClick={keys.turn}>
        {t(keys.isOn ? 'off' : 'on')}
      </Button>
    </div>
  );
}
