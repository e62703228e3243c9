'use client';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { ButtonLink } from '@/components/ui/button';

/** A kiosk starts over so long after the thanks, and after nobody has touched it, in milliseconds. */
const THANKS_MS = 15_000;
const IDLE_MS = 120_000;

/** Brings a kiosk back to its beginning, so that nobody finds what somebody else filled in. */
export function KioskReturn({ start, isDone }: { start: string; isDone: boolean }) {
  const t = useTranslations('formats.survey.kiosk');
  useEffect(() => {
    const again = () => location.replace(start);
    let timer = setTimeout(again, isDone ? THANKS_MS : IDLE_MS);
    if (isDone) return () => clearTimeout(timer);
    const touched = () => {
      clearTimeout(timer);
      timer = setTimeout(again, IDLE_MS);
    };
    const signs = ['pointerdown', 'keydown', 'scroll'] as const;
    for (const sign of signs) addEventListener(sign, touched, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signs) removeEventListener(sign, touched);
    };
  }, [start, isDone]);
  return isDone ? <ButtonLink href={start}>{t('next')}</ButtonLink> : null;
}
