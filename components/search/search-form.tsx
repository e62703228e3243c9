import './search-form.css';
import { useTranslations } from 'next-intl';
import { topics } from '@/lib/offers/model';
import { addressOf, SEARCH_LIMIT, type Search, scopes, spans } from '@/lib/search/model/search';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { Select } from '../ui/fields';
import { Icon } from '../ui/icon';

/** The one field, and what narrows it. An ordinary form: the address names the search, so that it can be passed on. */
export function SearchForm({ path, search }: { path: string; search: Search }) {
  const t = useTranslations('search');
  return (
    <form className="search-form" role="search" aria-label={t('label')} action={path} method="get">
      <SearchField value={search.q} />
      {search.in && <input type="hidden" name="in" value={search.in} />}
      {search.near && <input type="hidden" name="near" value={search.near} />}
      {search.q && <Filters path={path} search={search} />}
    </form>
  );
}

/** The field with its button, which also stands alone on a town's first page. */
export function SearchField({ value = '' }: { value?: string }) {
  const t = useTranslations('search');
  return (
    <div className="search-field">
      <label className="kern-label" htmlFor="q">
        {t('field')}
      </label>
      <div className="search-field__row">
        <input
          className="kern-form-input__input"
          type="search"
          id="q"
          name="q"
          defaultValue={value}
          maxLength={SEARCH_LIMIT}
          enterKeyHint="search"
        />
        <Button icon="search">{t('submit')}</Button>
      </div>
    </div>
  );
}

function Filters({ path, search }: { path: string; search: Search }) {
  const t = useTranslations('search');
  const { state, topic, since } = search;
  const isNarrowed = Boolean(state ?? topic ?? since);
  return (
    <Details summary={t('filter')} open={isNarrowed}>
      <div className="search-form__filters">
        <Choices search={search} />
        <div className="search-form__buttons">
          <Button kind="secondary">{t('apply')}</Button>
          {isNarrowed && (
            <a className="search-form__reset" href={addressOf(path, { q: search.q, in: search.in })}>
              <Icon name="close" size="small" />
              {t('reset')}
            </a>
          )}
        </div>
      </div>
    </Details>
  );
}

function Choices({ search: { state, topic, since } }: { search: Search }) {
  const t = useTranslations('search');
  const topicNames = useTranslations('offers.topics');
  const stateNames = useTranslations('offers.states');
  const states = ['open', 'announced', 'closed'] as const;
  const times = Object.keys(spans) as (keyof typeof spans)[];
  const choices = {
    state: { chosen: state, of: states.map((value) => ({ value, label: stateNames(value) })) },
    topic: { chosen: topic, of: topics.map((value) => ({ value, label: topicNames(value) })) },
    since: { chosen: since, of: times.map((value) => ({ value, label: t(`spans.${value}`) })) },
  };
  return (['state', 'topic', 'since'] as const).map((name) => (
    <Select
      key={name}
      name={name}
      label={t(name)}
      defaultValue={choices[name].chosen}
      choices={[{ value: '', label: t(`any.${name}`) }, ...choices[name].of]}
    />
  ));
}

/** What to look in: links, of which one is chosen. */
export function SearchScopes({ path, search }: { path: string; search: Search }) {
  const t = useTranslations('search.scope');
  return (
    <nav className="search-scopes no-print" aria-label={t('label')}>
      <ul>
        {([undefined, ...scopes] as const).map((scope) => (
          <li key={scope ?? 'all'}>
            <a
              href={addressOf(path, { ...search, in: scope, from: undefined })}
              aria-current={search.in === scope ? 'page' : undefined}
            >
              {t(scope ?? 'all')}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
