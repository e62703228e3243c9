import './downloads.css';
import { useTranslations } from 'next-intl';
import { downloadKinds } from '@/lib/open-data/model/resources';
import { Icon } from '../ui/icon';

/** What people put on a map, to take home, and where programs read it. In: the interface's addresses of the town and the map. */
export function Downloads({ root, collection }: { root: string; collection: string }) {
  const t = useTranslations('openData.downloads');
  return (
    <section className="downloads">
      <h2>{t('title')}</h2>
      <p>{t('text')}</p>
      <ul>
        {downloadKinds.map((kind) => (
          <li key={kind}>
            {/* Not a page: loaded beforehand by nobody, and kept by the browser as a file. */}
            <a href={`${collection}/download/${kind}`} download rel="nofollow">
              <Icon name="document" />
              {t(kind)}
            </a>
          </li>
        ))}
        <li>
          <a href={root}>
            <Icon name="document" />
            {t('api')}
          </a>
        </li>
      </ul>
    </section>
  );
}
