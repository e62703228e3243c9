import { useTranslations } from 'next-intl';
import { TextArea } from '@/components/ui/fields';

/** What a town copies into its own website, so that the survey stands there. */
export function EmbedLine({ address, title }: { address: string; title: string }) {
  const t = useTranslations('formats.survey.desk.embed');
  const escaped = title.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  const line = `<iframe src="${address}" title="${escaped}" width="100%" height="900" loading="lazy"></iframe>`;
  return (
    <section aria-labelledby="embed">
      <h3 id="embed">{t('title')}</h3>
      <p>{t('text')}</p>
      <TextArea name="embed-line" label={t('label')} rows={3} defaultValue={line} readOnly />
    </section>
  );
}
