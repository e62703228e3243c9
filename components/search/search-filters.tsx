import { useFormatter, useTranslations } from 'next-intl';
import { topics } from '@/lib/offers/model';
import { kindsIn } from '@/lib/search/model/found';
import { addressOf, PLACE_LIMIT, RADIUS, radii, type Search, spans } from '@/lib/search/model/search';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { Select, TextField } from '../ui/fields';
import { Icon } from '../ui/icon';

/** Where it can be narrowed to: municipalities of the portal (null: too many to choose from, then one is named), or places of a town. */
export type Where = { towns: readonly { slug: string; name: string }[] | null } | { hasPlaces: boolean };

interface Props {
  path: string;
  search: Search;
  where: Where;
}

/** What narrows a search. Part of its form, so that the choice stands in the address. */
export function SearchFilters({ path, search, where }: Props) {
  const t = useTranslations('search');
  const { state, topic, since, kind, town, place, within } = search;
  const isNarrowed = Boolean(state ?? topic ?? since ?? kind ?? town ?? place ?? within);
  return (
    <Details summary={t('filter')} open={isNarrowed}>
      <div className="search-form__filters">
        <Choices search={search} />
        {'towns' in where ? <Town chosen={town} towns={where.towns} /> : <Place search={search} {...where} />}
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

function Choices({ search: { in: scope, near, ...chosen } }: { search: Search }) {
  const t = useTranslations('search');
  const topicNames = useTranslations('offers.topics');
  const stateNames = useTranslations('offers.states');
  const states = ['open', 'announced', 'closed'] as const;
  const times = Object.keys(spans) as (keyof typeof spans)[];
  const choices = {
    kind: kindsIn[scope ?? 'all'].map((value) => ({ value, label: t(`kinds.${value}`) })),
    topic: topics.map((value) => ({ value, label: topicNames(value) })),
    state: states.map((value) => ({ value, label: stateNames(value) })),
    since: times.map((value) => ({ value, label: t(`spans.${value}`) })),
  };
  // What lies nearest are offers alone.
  const names = (['kind', 'topic', 'state', 'since'] as const).filter((name) => name !== 'kind' || !near);
  return names.map((name) => (
    <Select
      key={name}
      name={name}
      label={t(name)}
      defaultValue={chosen[name]}
      choices={[{ value: '', label: t(`any.${name}`) }, ...choices[name]]}
    />
  ));
}

function Town({ chosen, towns }: { chosen: Search['town'] } & Extract<Where, { towns: unknown }>) {
  const t = useTranslations('search');
  if (!towns) return <TextField name="town" label={t('town')} defaultValue={chosen} maxLength={PLACE_LIMIT} />;
  const choices = towns.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <Select
      name="town"
      label={t('town')}
      defaultValue={chosen}
      choices={[{ value: '', label: t('any.town') }, ...choices]}
    />
  );
}

/** A place by its name, or by the position that somebody sent, and how far around it. */
function Place({ search: { near, place, within }, hasPlaces }: { search: Search; hasPlaces: boolean }) {
  const t = useTranslations('search');
  const format = useFormatter();
  if (!hasPlaces && !near) return null;
  const choices = radii.map((value) => ({
    value: value as string,
    label: format.number(Number(value), { style: 'unit', unit: 'kilometer' }),
  }));
  return (
    <>
      {hasPlaces && (
        <TextField
          name="place"
          label={t('place')}
          hint={t('placeHint')}
          defaultValue={place}
          maxLength={PLACE_LIMIT}
          autoComplete="off"
        />
      )}
      <Select
        name="within"
        label={t('within')}
        defaultValue={within ?? (near ? '' : RADIUS)}
        choices={near ? [{ value: '', label: t('any.within') }, ...choices] : choices}
      />
    </>
  );
}
