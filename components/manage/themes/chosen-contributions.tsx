import './themes.css';
import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import type { ListedContribution } from '@/lib/themes/model';

interface Props {
  listed: { contributions: readonly ListedContribution[]; next: string | null };
  themeId: string;
  action: string;
  /** Where a quote of one is asked for. */
  quoteAt: string;
  /** Where the next ones are. */
  more: string;
  words: { none: string; send: string };
}

/** Contributions with a box before each, to be put into a theme or taken out of it. */
export function ChosenContributions({ listed: { contributions, next }, themeId, action, quoteAt, more, words }: Props) {
  const t = useTranslations('manage.themes');
  if (contributions.length === 0) return <p>{words.none}</p>;
  return (
    <form method="post" action={action}>
      <input type="hidden" name="themeId" value={themeId} />
      <ul className="theme-list">
        {contributions.map((contribution) => (
          <li key={contribution.id}>
            <Contribution {...{ contribution, quoteAt }} />
          </li>
        ))}
      </ul>
      <div className="buttons">
        <Button type="submit">{words.send}</Button>
        {next && (
          <ButtonLink kind="secondary" href={more}>
            {t('more')}
          </ButtonLink>
        )}
      </div>
    </form>
  );
}

function Contribution({ contribution, quoteAt }: { contribution: ListedContribution; quoteAt: string }) {
  const t = useTranslations('manage.themes');
  const { kind, id, text, author, postedAt, warning, href } = contribution;
  return (
    <>
      <div className="kern-form-check">
        <input className="kern-form-check__checkbox" type="checkbox" name="entry" id={id} value={`${kind}.${id}`} />
        <label className="kern-label" htmlFor={id}>
          {t('choose', { author })}, <Time at={postedAt} show="short" />
        </label>
      </div>
      <p className="chosen-text">
        {text} {warning !== null && t('covered')}
      </p>
      <div className="buttons">
        <a href={href}>{t('goTo')}</a>
        {warning === null && <a href={`${quoteAt}?${new URLSearchParams({ kind, id })}`}>{t('quoteAsk')}</a>}
      </div>
    </>
  );
}
