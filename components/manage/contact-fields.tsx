'use client';
import { useTranslations } from 'next-intl';
import { TextField } from '@/components/ui/fields';
import { CONTACT_LIMIT } from '@/lib/offers/model';
import type { FieldOf } from './field';
import { Section } from './section';

/** Who answers questions about an offer. */
export function ContactFields({ field }: { field: FieldOf }) {
  const t = useTranslations('manage.details');
  const common = useTranslations('common');
  return (
    <Section id="contact" title={t('contact')} help={t('contactHelp')}>
      <TextField {...field('contact.office')} label={t('office')} maxLength={CONTACT_LIMIT} />
      <div className="manage-pair">
        <TextField {...field('contact.email')} type="email" label={t('email')} />
        <TextField {...field('contact.phone')} type="tel" label={t('phone')} optional={common('optional')} />
      </div>
    </Section>
  );
}
