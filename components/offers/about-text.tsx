import { useLocale, useTranslations } from 'next-intl';
import type { OfferPicture } from '@/lib/files/model/addresses';
import { Details } from '../ui/details';
import { Markdown } from '../ui/markdown';

const PLAIN = 'de-simple';

interface Props {
  offer: { plain: string; description: string; pictures: readonly OfferPicture[] };
  /** The language of its texts. */
  written: string;
  /** The town's address: `/lindenfurt`. */
  town: string;
}

/**
 * What an offer is about: in its own words, and in Plain German for who asks for it. Who reads the pages in Plain German
 * finds that first, the whole text behind it, or a line that says that there is none.
 */
export function AboutText({ offer: { plain, description, pictures }, written, town }: Props) {
  const t = useTranslations('offers');
  const wantsPlain = useLocale() === PLAIN;
  const whole = (
    <Markdown lang={written} under={2} pictures={pictures} town={town}>
      {description}
    </Markdown>
  );
  if (plain === '')
    return (
      <>
        {wantsPlain && <p className="language-note">{t('noPlain')}</p>}
        {whole}
      </>
    );
  const simple = (
    <Markdown lang={PLAIN} under={2} pictures={pictures}>
      {plain}
    </Markdown>
  );
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
