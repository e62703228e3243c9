import './offer-activity.css';
import { useFormatter, useTranslations } from 'next-intl';
import type { Activity } from '@/lib/results/queries/activity';
import { FormatName } from '../offers/format-name';

interface Props {
  activity: Activity;
  formats: readonly { id: string; format: string; title: string; contributions: number; href: string }[];
  moderation: string;
  /** How often its pages were opened. */
  views: { week: number; all: number };
  /** Where entries of maps were put; `name` null: no street is near. */
  places: readonly { name: string | null; count: number }[];
}

/** What goes on in an offer: what waits, how much was said in which format, and when. */
export function OfferActivity({ activity, formats, moderation, views, places }: Props) {
  const t = useTranslations('manage.activity');
  return (
    <div className="offer-activity">
      <section aria-labelledby="waiting">
        <h2 id="waiting">{t('waiting')}</h2>
        <ul>
          <li>
            <a href={moderation}>{t('cases', { count: activity.cases + activity.held })}</a>
          </li>
          <li>{t('unanswered', { count: activity.unanswered })}</li>
        </ul>
      </section>
      <section aria-labelledby="reach">
        <h2 id="reach">{t('reach')}</h2>
        <p>{t('views', views)}</p>
        <p>{t('viewsHelp')}</p>
      </section>
      <section aria-labelledby="formats">
        <h2 id="formats">{t('formats')}</h2>
        <ul>
          {formats.map(({ id, format, title, contributions, href }) => (
            <li key={id}>
              <a href={href}>{title}</a> (<FormatName code={format} />
              ): {t('contributions', { count: contributions })}
            </li>
          ))}
        </ul>
      </section>
      {places.length > 0 && <Places places={places} />}
      <Days days={activity.days} />
    </div>
  );
}

function Days({ days }: { days: Activity['days'] }) {
  const t = useTranslations('manage.activity');
  const format = useFormatter();
  const most = Math.max(1, ...days.map(({ count }) => count));
  return (
    <section aria-labelledby="days">
      <h2 id="days">{t('days')}</h2>
      <p>{t('daysHelp')}</p>
      <table className="offer-activity__days">
        <tbody>
          {days.toReversed().map(({ day, count }) => (
            <tr key={day}>
              <th scope="row">
                {format.dateTime(new Date(`${day}T12:00Z`), { weekday: 'short', day: '2-digit', month: '2-digit' })}
              </th>
              <td>{format.number(count)}</td>
              <Bar share={count / most} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Places({ places }: Pick<Props, 'places'>) {
  const t = useTranslations('manage.activity');
  const format = useFormatter();
  const most = Math.max(1, ...places.map(({ count }) => count));
  return (
    <section aria-labelledby="by-place">
      <h2 id="by-place">{t('places')}</h2>
      <p>{t('placesHelp')}</p>
      <table className="offer-activity__days">
        <tbody>
          {places.map(({ name, count }) => (
            <tr key={name ?? ''}>
              <th scope="row">{name ?? t('elsewhere')}</th>
              <td>{format.number(count)}</td>
              <Bar share={count / most} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A number of a row as a length; `share` of the longest. */
const Bar = ({ share }: { share: number }) => (
  <td>
    <svg aria-hidden="true">
      <rect width={`${(share * 100).toFixed(1)}%`} height="100%" rx="3" />
    </svg>
  </td>
);
