'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Alert } from '@/components/ui/alert';
import { isLong, type Work, workedOn } from '@/lib/moderation/model/work';

/** Under this name the browser remembers it, until it is closed. Nothing of it is sent anywhere. */
const NAME = 'moderation-work';

/** Suggests a pause to who has moderated for long. `caseId`: the case that the page shows. Counted in this browser alone. */
export function BreakNote({ caseId = null }: { caseId?: string | null }) {
  const t = useTranslations('moderation.pause');
  const [isTime, setIsTime] = useState(false);
  useEffect(() => {
    const work = workedOn(remembered(), caseId, Date.now());
    sessionStorage.setItem(NAME, JSON.stringify(work));
    setIsTime(isLong(work));
  }, [caseId]);
  if (!isTime) return null;
  return (
    <Alert title={t('title')}>
      <p>{t('text')}</p>
    </Alert>
  );
}

function remembered(): Work | null {
  try {
    return JSON.parse(sessionStorage.getItem(NAME) ?? 'null') as Work | null;
  } catch {
    return null;
  }
}
