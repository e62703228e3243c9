import './fairness.css';
import type { Report } from '@/lib/reports/model';

/** The figures of a year, each group as a table. */
export const YearTables = ({ report: { tables, heads } }: { report: Report }) => (
  <div className="year-figures">
    {tables.map(({ title, answered, rows }) => (
      <section key={title}>
        <h2>{title}</h2>
        <p>{answered}</p>
        {rows.length > 0 && (
          <table>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ label, cells }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{cells[0]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    ))}
  </div>
);
