import { useTranslations } from 'next-intl';
import type { OfferPicture } from '@/lib/files/model/addresses';
import { Details } from '../ui/details';
import { Markdown } from '../ui/markdown';

/** The same in Plain German, for who asks for it; nothing where there is no such text. */
export function PlainText({ children, pictures }: { children: string; pictures: readonly OfferPicture[] }) {
  const t = useTranslations('offers');
  if (children === '') return null;
  return (
    <Details summary={t('plain')}>
      <div lang="de">
        <Markdown under={2} pictures={pictures}>
          {children}
        </Markdown>
      </div>
    </Details>
  );
}
