import '../offers/downloads.css';
import { useTranslations } from 'next-intl';
import { reportKinds } from '@/lib/reports/model/paper';
import { Icon } from '../ui/icon';

const kinds = Object.keys(reportKinds) as (keyof typeof reportKinds)[];

/** What became of an offer, to take home. In: the address below which its reports are. */
export function ReportLinks({ base }: { base: string }) {
  const t = useTranslations('outcome.files');
  return (
    <section className="downloads">
      <h2>{t('title')}</h2>
      <p>{t('text')}</p>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            {/* Not a page: loaded beforehand by nobody, and kept by the browser as a file. */}
            <a href={`${base}/${kind}`} download rel="nofollow">
              <Icon name="document" />
              {t(kind)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
