import './look.css';
import './manage-form.css';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { Section } from './section';

/** The coat of arms or logo of the look that is being tried out. */
export function LogoForm({ base, logo }: { base: string; logo: string | null }) {
  const t = useTranslations('town.look');
  return (
    <div className="manage-form">
      <Section id="logo" title={t('logo')} help={t('logoHelp')}>
        {logo && <img className="logo-now" src={logo} alt={t('logoNow')} />}
        <form className="stack" method="post" encType="multipart/form-data" action={`${base}/logo`}>
          <TextField name="file" type="file" label={t('file')} accept=".png,.jpg,.jpeg,.webp,.pdf" required />
          <div className="buttons">
            <Button type="submit" kind="secondary">
              {t('upload')}
            </Button>
          </div>
        </form>
        {logo && (
          <form method="post" action={`${base}/remove-logo`}>
            <Button type="submit" kind="tertiary">
              {t('removeLogo')}
            </Button>
          </form>
        )}
      </Section>
    </div>
  );
}
