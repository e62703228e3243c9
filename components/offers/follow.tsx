import './downloads.css';
import { useTranslations } from 'next-intl';
import { Icon } from '../ui/icon';

/** Ways to hear of what is new without coming back. In: the interface's address of the town, or of one of its offers. */
export function Follow({ root, of }: { root: string; of: 'town' | 'offer' }) {
  const t = useTranslations('publicApi.follow');
  return (
    <div className="downloads">
      <ul>
        <li>
          <a href={`${root}/feed`}>
            <Icon name="document" />
            {of === 'town' ? t('offers') : t('feed')}
          </a>
        </li>
        <li>
          <a href={`${root}/calendar`}>
            <Icon name="calendar" />
            {t('calendar')}
          </a>
        </li>
        {of === 'town' && (
          <li>
            <a href={`${root}/catalog/turtle`}>
              <Icon name="document" />
              {t('catalogue')}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}
