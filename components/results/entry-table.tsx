import './entry-table.css';
import { useTranslations } from 'next-intl';
import type { AnnotationView } from '@/lib/realtime/model';

export interface MapShown {
  title: string;
  /** The map's own page. */
  href: string;
  /** How many entries there are. */
  count: number;
  entries: readonly Pick<AnnotationView, 'id' | 'seq' | 'category' | 'text' | 'warning' | 'feedback'>[];
  /** The categories' labels by key. */
  labels: Readonly<Record<string, string>>;
}

/** A map as a picture, with its newest entries beside it in a table. Needs no script. */
export function EntryTable({ map }: { map: MapShown }) {
  const t = useTranslations('offers.result');
  return (
    <figure className="entry-map">
      <img
        src={`${map.href}/picture?format=png&width=800&height=500`}
        alt={t('mapAlt', { count: map.count, title: map.title })}
        width="800"
        height="500"
        loading="lazy"
      />
      <figcaption>
        <h3>{map.title}</h3>
        <Entries map={map} />
        <p>
          <a href={map.href}>{t('mapAll')}</a>
        </p>
      </figcaption>
    </figure>
  );
}

function Entries({ map: { entries, labels, href } }: { map: MapShown }) {
  const t = useTranslations('offers.result');
  const status = useTranslations('thread.feedback.status');
  return (
    <table className="entry-map__table">
      <caption>{t('mapTable')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('entry')}</th>
          <th scope="col">{t('category')}</th>
          <th scope="col">{t('answerState')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, seq, category, text, warning, feedback }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`${href}?annotation=${id}#${id}`}>
                {seq}: {warning === undefined ? beginningOf(text) : t('coveredAbout')}
              </a>
            </th>
            <td>{labels[category] ?? category}</td>
            <td>{feedback ? status(feedback.status) : t('noAnswer')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const SHOWN = 120;

const beginningOf = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()} …` : text);
