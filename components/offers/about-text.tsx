import { useLocale, useTranslations } from 'next-intl';
import { Details } from '../ui/details';
import { Markdown } from '../ui/markdown';

const PLAIN = 'de-simple';

/**
 * What an offer is about: in its own words, and in Plain German for who asks for it. Who reads the pages in Plain German
 * finds that first, the whole text behind it, or a line that says that there is none.
 */
export function AboutText({ plain, description, written }: { plain: string; description: string; written: string }) {
  const t = useTranslations('offers');
  const wantsPlain = useLocale() === PLAIN;
  const whole = <Markdown lang={written}>{description}</Markdown>;
  if (plain === '')
    return (
      <>
        {wantsPlain && <p className="language-note">{t('noPlain')}</p>}
        {whole}
      </>
    );
  const simple = <Markdown lang={PLAIN}>{plain}</Markdown>;
  return wantsPlain ? (
    <>
      {simple}
      <Details summary={t('wholeText')}>{whole}</Details>
    </>
  ) : (
    <>
      <Details summary={t('plain')}>{simple}</Details>
      {whole}
    </>
  );
}
