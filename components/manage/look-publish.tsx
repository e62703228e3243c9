import './manage-form.css';
import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '../ui/button';
import { Section } from './section';

/** What may become of a look that is being tried out. */
export function LookPublish({ base, home }: { base: string; home: string }) {
  const t = useTranslations('town.look');
  return (
    <div className="manage-form">
      <Section id="draft" title={t('draft')} help={t('draftHelp')}>
        <div className="buttons">
          <form method="post" action={`${base}/publish`}>
            <Button type="submit" icon="check">
              {t('publish')}
            </Button>
          </form>
          <ButtonLink kind="secondary" href={home}>
            {t('see')}
          </ButtonLink>
          <form method="post" action={`${base}/drop`}>
            <Button type="submit" kind="tertiary">
              {t('drop')}
            </Button>
          </form>
        </div>
      </Section>
    </div>
  );
}
