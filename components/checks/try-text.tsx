import { useTranslations } from 'next-intl';
import { Section } from '@/components/manage/section';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/fields';
import type { Tried } from '@/lib/checks/queries/settings';
import { FindingList } from './finding-list';

/** A box for a text, and what all checks see in it. */
export function TryText({ action, tried }: { action: string; tried: Tried | null }) {
  const t = useTranslations('checks.try');
  return (
    <Section id="try" title={t('title')} help={t('help')}>
      <form className="settings-form" method="post" action={action}>
        <TextArea name="text" label={t('label')} rows={4} defaultValue={tried?.text ?? ''} required />
        <Button type="submit" kind="secondary">
          {t('button')}
        </Button>
      </form>
      {tried && (
        <section aria-labelledby="tried">
          <h3 id="tried">{t('seen')}</h3>
          {tried.findings.length === 0 && <p>{t('nothing')}</p>}
          <FindingList
            text={tried.text}
            findings={tried.findings.map((finding) => ({
              ...finding,
              note: tried.atWork.includes(finding.check) ? undefined : t('off'),
            }))}
          />
        </section>
      )}
    </Section>
  );
}
