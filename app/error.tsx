'use client';
import { useTranslations } from 'next-intl';
import { Lost } from '@/components/layout/lost';

/** What somebody sees when we failed. The number is in our log beside the cause. */
export default function Fault({ error }: { error: Error & { digest?: string } }) {
  const t = useTranslations('common.fault');
  return (
    <Lost title={t('title')} home="" label={t('again')}>
      {t('text', { id: error.digest ?? '–' })}
    </Lost>
  );
}
