import { useTranslations } from 'next-intl';

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

/** A point, typed in. */
export function PositionFields({ id, nameOf, value, onChange }: Props) {
  const t = useTranslations('map.picker');
  return (
    <div className="place-picker__fields">
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
