import './operator.css';
import { useTranslations } from 'next-intl';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';

interface Verdict {
  line: number;
  name: string;
  slug: string | null;
  problems: readonly { field: string; code: string }[];
}

interface Props {
  action: string;
  /** The list as it was sent, to be sent once more. */
  list: string;
  verdicts: readonly Verdict[];
}

/** What would become of each line of a list, and the way to let it. */
export function ListVerdicts({ action, list, verdicts }: Props) {
  const t = useTranslations('operator.list');
  const good = verdicts.filter(({ problems }) => problems.length === 0).length;
  return (
    <section className="manage-section" aria-labelledby="verdicts">
      <h2 id="verdicts" className="manage-section__title">
        {t('verdicts', { good, all: verdicts.length })}
      </h2>
      <div className="operator__scroll">
        <table className="operator__table">
          <thead>
            <tr>
              {(['line', 'name', 'verdict'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`heads.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {verdicts.map((verdict) => (
              <Row key={verdict.line} {...verdict} />
            ))}
          </tbody>
        </table>
      </div>
      {good > 0 && (
        <form method="post" action={action} className="buttons">
          <textarea name="list" defaultValue={list} hidden readOnly />
          <Button type="submit" name="which" value={good === verdicts.length ? 'all' : 'good'} icon="check">
            {t(good === verdicts.length ? 'connectAll' : 'connectGood', { count: good })}
          </Button>
        </form>
      )}
    </section>
  );
}

function Row({ line, name, slug, problems }: Verdict) {
  const t = useTranslations();
  return (
    <tr>
      <td>{line}</td>
      <th scope="row">{name || t('operator.list.nameless')}</th>
      <td>
        {problems.length === 0 ? (
          <Badge tone="success" icon="check">
            {t('operator.list.good', { slug: slug ?? '' })}
          </Badge>
        ) : (
          <ul>
            {problems.map(({ field, code }) => (
              <li key={field + code}>{t.has(`refusals.${code}`) ? t(`refusals.${code}`) : t('common.refused')}</li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
