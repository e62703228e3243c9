'use client';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import type { Place } from '@/lib/places/model/place';
import { useSuggestions } from './use-suggestions';
import './place-search.css';

interface Props {
  /** For the ids on the page, where it may stand more than once. */
  id: string;
  label: string;
  /** The address that is asked. */
  at: string;
  /** Said when a place was chosen. */
  said: (name: string) => string;
  onChoose: (place: Place) => void;
}

/** A field that suggests streets and places of the town: the WAI-ARIA pattern of a combobox with a list. */
export function PlaceSearch({ id, label, at, said, onChoose }: Props) {
  const t = useTranslations('map.search');
  const search = useSearch(at, onChoose);
  const { places, open, active } = search;
  const found = search.closed ? null : search.failed ? t('failed') : places && t('count', { count: places.length });
  return (
    <div className="place-search needs-script">
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="kern-form-input__input"
        type="text"
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-places`}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? `${id}-place-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        value={search.text}
        onChange={(event) => search.type(event.target.value)}
        onKeyDown={search.press}
        onBlur={search.close}
      />
      <div id={`${id}-places`} className="place-search__places" role="listbox" aria-label={label} hidden={!open}>
        {open &&
          places?.map((place, number) => (
            <Suggestion
              key={`${place.name} ${place.lon} ${place.lat}`}
              id={`${id}-place-${number}`}
              place={place}
              active={number === active}
              onChoose={() => search.choose(place)}
            />
          ))}
      </div>
      {/* The list is seen, and so is what a choice does: only what finds nothing is to be read here. */}
      <p className={`place-search__said${open || search.chosen ? ' kern-sr-only' : ''}`} role="status">
        {search.chosen ? said(search.chosen) : found}
      </p>
    </div>
  );
}

interface SuggestionProps {
  id: string;
  place: Place;
  active: boolean;
  onChoose: () => void;
}

function Suggestion({ id, place, active, onChoose }: SuggestionProps) {
  const t = useTranslations('map.search');
  return (
    // The field keeps the focus, and takes the keys for all of its list.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      id={id}
      role="option"
      aria-selected={active}
      className="place-search__place"
      ref={(element) => {
        if (active) element?.scrollIntoView({ block: 'nearest' });
      }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span>{place.name}</span>{' '}
      <span className="place-search__kind">
        {t(`kinds.${place.kind}`)}
        {place.from && ` · ${t('from', { host: place.from })}`}
      </span>
    </div>
  );
}

/** What is typed, suggested and chosen. */
function useSearch(at: string, onChoose: (place: Place) => void) {
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const [chosen, setChosen] = useState<string | null>(null);
  const [closed, setClosed] = useState(false);
  const found = useSuggestions(at, chosen ? '' : text);
  const places = found?.state === 'found' ? found.places : null;
  const open = !closed && places !== null && places.length > 0;
  const type = (typed: string) => {
    setText(typed);
    setChosen(null);
    setActive(-1);
    setClosed(false);
  };
  const choose = (place: Place) => {
    setText(place.name);
    setChosen(place.name);
    setActive(-1);
    onChoose(place);
  };
  const move = (step: number, count: number) => {
    setClosed(false);
    setActive((now) => (now < 0 && step < 0 ? count - 1 : (now + step + count) % count));
  };
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.key === 'Enter') {
      const place = open ? places[Math.max(active, 0)] : undefined;
      if (place) choose(place);
    } else if (event.key === 'Escape') {
      if (open) setClosed(true);
      else type('');
    } else if (step && places?.length) move(step, places.length);
    else return;
    // The form around it is not sent, the cursor stays, and what else Escape would close stays open.
    event.preventDefault();
    event.stopPropagation();
  };
  const close = () => setClosed(true);
  return { text, places, failed: found?.state === 'failed', open, closed, active, chosen, type, choose, press, close };
}

const STEPS: Record<string, number | undefined> = { ArrowDown: 1, ArrowUp: -1 };
