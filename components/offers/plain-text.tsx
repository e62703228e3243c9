import { useTranslations } from 'next-intl';
import { Details } from '../ui/details';
import { Markdown } from '../ui/markdown';

/** The same in Plain German, for who asks for it; nothing where there is no such text. */
export function PlainText({ children }: { children: string }) {
  const t = useTranslations('offers');
  if (children === '') return null;
  return (
    <Details summary={t('plain')}>
      <div lang="de">
        <Markdown>{children}</Markdown>
      </div>
    </Details>
  );
}
