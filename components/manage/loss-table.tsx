import './format-files.css';
import { useTranslations } from 'next-intl';
import { VisuallyHidden } from '../ui/visually-hidden';

/** One thing that a file and an instance do not both say. */
export interface Loss {
  sheet?: string;
  row?: number;
  column?: string;
  what: string;
  /** The code of a sentence in the format's texts. */
  why: string;
}

interface Props {
  losses: readonly Loss[];
  code: string;
  caption: string;
}

/** What could not be carried over: where it stands, what it is, and why. */
export function LossTable({ losses, code, caption }: Props) {
  const t = useTranslations('manage.files');
  const own = useTranslations('formats');
  const named = (what: string) => {
    const name = `${code}.exchange.names.${what}`;
    return /^[a-z]+$/i.test(what) && own.has(name) ? own(name) : what;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by the keyboard.
    <div className="loss-table" role="group" aria-label={caption} tabIndex={0}>
      <table className="kern-table kern-table--small">
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead className="kern-table__head">
          <tr className="kern-table__row">
            {(['where', 'what', 'why'] as const).map((head) => (
              <th key={head} className="kern-table__header" scope="col">
                {t(`columns.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="kern-table__body">
          {merged(losses).map(({ rows, sheet, column, what, why }) => (
            <tr key={`${sheet} ${column} ${what} ${why} ${rows[0]}`} className="kern-table__row">
              <td className="kern-table__cell">
                {[sheet, rows.length > 0 && t('rows', { count: rows.length, rows: rows.join(', ') }), column]
                  .filter(Boolean)
                  .join(', ') || '–'}
              </td>
              <td className="kern-table__cell">{named(what)}</td>
              <td className="kern-table__cell">{own(`${code}.exchange.why.${why}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same thing in several rows is told once. */
function merged(losses: readonly Loss[]) {
  const found = new Map<string, Omit<Loss, 'row'> & { rows: number[] }>();
  for (const { row, ...loss } of losses) {
    const key = JSON.stringify([loss.sheet, loss.column, loss.what, loss.why]);
    const one = found.get(key) ?? { ...loss, rows: [] };
    if (row !== undefined && !one.rows.includes(row)) one.rows.push(row);
    found.set(key, one);
  }
  return [...found.values()];
}
