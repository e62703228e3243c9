import './search-form.css';
import { useTranslations } from 'next-intl';
import { kindsIn } from '@/lib/search/model/found';
import { addressOf, SEARCH_LIMIT, type Search, scopes } from '@/lib/search/model/search';
import { Button } from '../ui/button';
import { SearchFilters, type Where } from './search-filters';

/** The one field, and what narrows it. An ordinary form: the address names the search, so that it can be passed on. */
export function SearchForm({ path, search, where }: { path: string; search: Search; where: Where }) {
  const t = useTranslations('search');
  return (
    <form className="search-form" role="search" aria-label={t('label')} action={path} method="get">
      <SearchField value={search.q} />
      {search.in && <input type="hidden" name="in" value={search.in} />}
      {search.near && <input type="hidden" name="near" value={search.near} />}
      {search.q && <SearchFilters {...{ path, search, where }} />}
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

/** What to look in: links, of which one is chosen. */
export function SearchScopes({ path, search }: { path: string; search: Search }) {
  const t = useTranslations('search.scope');
  return (
    <nav className="search-scopes no-print" aria-label={t('label')}>
      <ul>
        {([undefined, ...scopes] as const).map((scope) => (
          <li key={scope ?? 'all'}>
            <a
              href={addressOf(path, { ...search, in: scope, kind: kindIn(scope, search.kind), from: undefined })}
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

/** The same kind, if there is any of it in what is looked through. */
const kindIn = (scope: Search['in'], kind: Search['kind']) =>
  kind && kindsIn[scope ?? 'all'].includes(kind) ? kind : undefined;
