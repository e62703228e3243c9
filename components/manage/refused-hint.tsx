'use client';
import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';

/** Beside the button: that the form was not sent, and where to look. */
export function RefusedHint() {
  return <Alert tone="danger" loud title={useTranslations('manage')('notSent')} />;
}
