import './search-chosen.css';
import { useFormatter, useTranslations } from 'next-intl';
import { addressOf, type Misread, RADIUS, type Search, without } from '@/lib/search/model/search';
import { Alert } from '../ui/alert';
import { Icon } from '../ui/icon';

/** What a filter of the address is called: the municipality, or the place in it. */
export interface Names {
  town?: string;
  place?: string;
}

interface Props {
  path: string;
  search: Search;
  names: Names;
}

/** What narrows this search, each with a link that takes it back alone. */
export function SearchChosen({ path, search, names }: Props) {
  const t = useTranslations('search.chosen');
  const chosen = useChosen(search, names);
  if (chosen.length === 0) return null;
  return (
    <nav className="search-chosen no-print" aria-label={t('label')}>
      <ul>
        {chosen.map(({ name, label }) => (
          <li key={name}>
            <a href={addressOf(path, without(search, name))} aria-label={t('remove', { filter: label })}>
              {label}
              <Icon name="close" size="small" />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Chosen = { name: Exclude<keyof Search, 'q'>; label: string };

function useChosen(search: Search, names: Names): Chosen[] {
  const t = useTranslations('search');
  const topicNames = useTranslations('offers.topics');
  const stateNames = useTranslations('offers.states');
  const format = useFormatter();
  const { kind, topic, state, since, town, place, near, within } = search;
  const distance = format.number(Number(within ?? RADIUS), { style: 'unit', unit: 'kilometer' });
  const chosen: (Chosen | undefined)[] = [
    kind && { name: 'kind', label: t(`kinds.${kind}`) },
    topic && { name: 'topic', label: topicNames(topic) },
    state && { name: 'state', label: stateNames(state) },
    since && { name: 'since', label: t(`spans.${since}`) },
    town ? { name: 'town', label: names.town ?? town } : undefined,
    place ? { name: 'place', label: t('around', { distance, place: names.place ?? place }) } : undefined,
    near && within && !place ? { name: 'within', label: t('aroundYou', { distance }) } : undefined,
  ];
  return chosen.filter((one) => one !== undefined);
}

/** Says what of the address was not understood: a search that leaves it out in silence would find something else. */
export function SearchMisread({ misread }: { misread: readonly Misread[] }) {
  const t = useTranslations('search');
  if (misread.length === 0) return null;
  const nameOf = (name: Misread['name']) =>
    name === 'q' ? t('field') : name === 'in' ? t('scope.label') : name === 'near' ? t('misread.near') : t(name);
  return (
    <Alert tone="warning" title={t('misread.title')} loud>
      <ul>
        {misread.map(({ name, said }) => (
          <li key={name}>{t('misread.one', { name: nameOf(name), said })}</li>
        ))}
      </ul>
      <p>{t('misread.text')}</p>
    </Alert>
  );
}
