'use client';
import { useTranslations } from 'next-intl';
import { type MouseEvent, useRef } from 'react';
import type { PictureSource } from '@/lib/layers/model/picture';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import './manage-form.css';
import './picture-placing.css';

interface Props {
  action: string;
  title: string;
  /** The picture's address. */
  url: string;
  size: Pick<PictureSource, 'width' | 'height'>;
  values: Readonly<Record<string, string>>;
  /** What the server refused, by field. */
  refused: Readonly<Record<string, string>>;
}

/** Places a picture by three points that one knows. With scripts a click on the picture fills in its pixels. */
export function PicturePoints({ action, title, url, size, values, refused }: Props) {
  const t = useTranslations('manage.picture.points');
  const form = useRef<HTMLFormElement>(null);
  const pick = (event: MouseEvent<HTMLImageElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const share = [(event.clientX - left) / width, (event.clientY - top) / height] as const;
    fillIn(form.current, [Math.round(share[0] * size.width), Math.round(share[1] * size.height)]);
  };
  return (
    <form ref={form} className="stack" method="post" action={action}>
      <p className="kern-hint">
        {t('sizeHint', size)} {t('pick')}
      </p>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the fields below take the same by keys. */}
      <img className="picture-placing__picture" src={url} alt={t('alt', { title })} onClick={pick} {...size} />
      {POINTS.map((number) => (
        <Point key={number} number={number} values={values} refused={refused} />
      ))}
      <div className="buttons">
        <Button type="submit" icon="check">
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

const POINTS = [1, 2, 3] as const;

/** Fills in the point that waits for its pixels; once all have them, the last one. */
function fillIn(form: HTMLFormElement | null, [x, y]: readonly [number, number]): void {
  const field = (name: string) => form?.elements.namedItem(name) as HTMLInputElement | null;
  const waiting = POINTS.find((number) => field(`x${number}`)?.value === '') ?? POINTS.length;
  for (const [name, value] of [
    [`x${waiting}`, x],
    [`y${waiting}`, y],
  ] as const) {
    const input = field(name);
    if (input) input.value = String(value);
  }
  field(`at${waiting}`)?.focus({ preventScroll: true });
}

function Point({ number, values, refused }: { number: number } & Pick<Props, 'values' | 'refused'>) {
  const t = useTranslations('manage.picture.points');
  const sentences = useTranslations('refusals');
  const field = (name: string) => {
    const code = refused[name];
    return {
      name,
      defaultValue: values[name] ?? '',
      required: true,
      error: code && sentences.has(code) && sentences(code),
    };
  };
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{t('point', { number })}</legend>
      <div className="picture-placing__point">
        <TextField {...field(`x${number}`)} label={t('x')} inputMode="decimal" />
        <TextField {...field(`y${number}`)} label={t('y')} inputMode="decimal" />
        <TextField {...field(`at${number}`)} label={t('at')} />
      </div>
    </fieldset>
  );
}
