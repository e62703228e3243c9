'use client';
import { useTranslations } from 'next-intl';
import { Details } from '@/components/ui/details';
import { Select, TextArea, TextField } from '@/components/ui/fields';
import type { OfferPicture } from '@/lib/files/model/addresses';
import { SUMMARY_LIMIT, TITLE_LIMIT, topics } from '@/lib/offers/model';
import type { FieldOf } from './field';
import { MarkupField } from './markup-field';
import { Section } from './section';

/** What an offer is about: title, summary, description, topic. */
export function AboutFields({ field, pictures }: { field: FieldOf; pictures: readonly OfferPicture[] }) {
  const t = useTranslations('manage.details');
  const topic = useTranslations('offers.topics');
  const choices = topics.map((value) => ({ value: value as string, label: topic(value) }));
  return (
    <Section id="about" title={t('about')}>
      <TextField {...field('title')} label={t('title')} hint={t('titleHint')} maxLength={TITLE_LIMIT} required />
      <TextArea {...field('summary')} label={t('summary')} hint={t('summaryHint', { limit: SUMMARY_LIMIT })} rows={3} />
      <MarkupField
        {...field('description')}
        label={t('description')}
        hint={t('descriptionHint')}
        rows={12}
        pictures={pictures}
      />
      <Details summary={t('markdown.title')}>
        <dl className="markdown-help">
          {(['heading', 'bold', 'list', 'link', 'table', 'picture', 'video'] as const).map((sign) => (
            <div key={sign}>
              <dt>
                <code>{t(`markdown.${sign}.typed`)}</code>
              </dt>
              <dd>{t(`markdown.${sign}.shown`)}</dd>
            </div>
          ))}
        </dl>
      </Details>
      <TextArea {...field('plain')} label={t('plain')} hint={t('plainHint')} rows={4} />
      <Select
        {...field('topic')}
        label={t('topic')}
        hint={t('topicHint')}
        choices={[{ value: '', label: t('chooseTopic') }, ...choices]}
        required
      />
    </Section>
  );
}
