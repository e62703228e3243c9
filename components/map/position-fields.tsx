import { useTranslations } from 'next-intl';
import { useEffectEvent, useLayoutEffect, useRef } from 'react';

const axes = ['lon', 'lat'] as const;
type Axis = (typeof axes)[number];
/** Degrees, EPSG:4326, as they are typed. */
export type Typed = Record<Axis, string>;

interface Props {
  /** Begins the fields' ids. */
  id: string;
  /** How the form calls a field. */
  nameOf: (axis: Axis) => string;
  value: Typed;
  onChange: (value: Typed) => void;
}

/** A point, typed in. What was typed before the page was alive stands in the fields, and is told on when it is. */
export function PositionFields({ id, nameOf, value, onChange }: Props) {
  const t = useTranslations('map.picker');
  const fields = useRef<HTMLDivElement>(null);
  const tellEarly = useEffectEvent(() => {
    const [lon = '', lat = ''] = Array.from(fields.current?.querySelectorAll('input') ?? [], (field) => field.value);
    if (lon !== value.lon || lat !== value.lat) onChange({ lon, lat });
  });
  useLayoutEffect(() => tellEarly(), []);
  return (
    <div className="place-picker__fields" ref={fields}>
      {axes.map((axis) => (
        <div key={axis} className="kern-form-input">
          <label className="kern-label" htmlFor={`${id}-${axis}`}>
            {t(axis)}
          </label>
          <input
            id={`${id}-${axis}`}
            name={nameOf(axis)}
            className="kern-form-input__input"
            inputMode="decimal"
            required
            value={value[axis]}
            onChange={(event) => onChange({ ...value, [axis]: event.target.value })}
          />
        </div>
      ))}
    </div>
  );
}
