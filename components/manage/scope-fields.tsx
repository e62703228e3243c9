'use client';
import { useTranslations } from 'next-intl';
import { TextArea } from '@/components/ui/fields';
import { scopeParts } from '@/lib/offers/model';
import type { FieldOf } from './field';
import { Section } from './section';

/** What people may hope for: who is asked, what can still be decided, what is settled. */
export function ScopeFields({ field }: { field: FieldOf }) {
  const t = useTranslations('manage.details');
  return (
    <Section id="scope" title={t('scope.title')} help={t('scope.help')}>
      {scopeParts.map((part) => (
        <TextArea
          key={part}
          {...field(`scope.${part}`)}
          label={t(`scope.${part}`)}
          hint={t(`scope.${part}Hint`)}
          rows={3}
        />
      ))}
    </Section>
  );
}
