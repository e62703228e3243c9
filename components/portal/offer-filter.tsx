import './offer-filter.css';
import { useTranslations } from 'next-intl';
import { topics } from '@/lib/offers/model';
import { Button } from '../ui/button';
import { Select, TextField } from '../ui/fields';
import { Icon } from '../ui/icon';

export interface Chosen {
  text?: string | undefined;
  place?: string | undefined;
  topic?: string | undefined;
  state?: string | undefined;
}

interface Props {
  /** Null: too many to choose from. Then one is named. */
  places: readonly { slug: string; name: string }[] | null;
  chosen: Chosen;
}

/** What to look for. An ordinary form: the address names the search, so that it can be kept and passed on. */
export function OfferFilter({ places, chosen }: Props) {
  const t = useTranslations('portal.search');
  const topicNames = useTranslations('offers.topics');
  const stateNames = useTranslations('offers.states');
  return (
    <form className="offer-filter" role="search" aria-label={t('label')} action="/" method="get">
      <TextField name="text" type="search" label={t('text')} defaultValue={chosen.text} maxLength={100} />
      {places ? (
        <Select
          name="place"
          label={t('place')}
          defaultValue={chosen.place}
          choices={[
            { value: '', label: t('allPlaces') },
            ...places.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
      ) : (
        <TextField name="place" label={t('place')} defaultValue={chosen.place} maxLength={100} />
      )}
      <Select
        name="state"
        label={t('state')}
        defaultValue={chosen.state}
        choices={[
          { value: '', label: t('allStates') },
          ...(['open', 'announced', 'closed'] as const).map((state) => ({ value: state, label: stateNames(state) })),
        ]}
      />
      <Select
        name="topic"
        label={t('topic')}
        defaultValue={chosen.topic}
        choices={[
          { value: '', label: t('allTopics') },
          ...topics.map((topic) => ({ value: topic, label: topicNames(topic) })),
        ]}
      />
      <div className="offer-filter__buttons">
        <Button icon="search">{t('submit')}</Button>
        {Object.values(chosen).some(Boolean) && (
          <a className="offer-filter__reset" href="/">
            <Icon name="close" size="small" />
            {t('reset')}
          </a>
        )}
      </div>
    </form>
  );
}
