'use client';
import './markup-field.css';
import { useTranslations } from 'next-intl';
import { type ComponentProps, useRef, useState } from 'react';
import type { OfferPicture } from '@/lib/files/model/addresses';
import { Button } from '../ui/button';
import { Select, TextArea } from '../ui/fields';
import { useHasScript } from '../ui/use-has-script';
import { type Mark, marks, put } from './marks';

interface Props extends ComponentProps<typeof TextArea> {
  pictures: readonly OfferPicture[];
}

/** A field for a text in Markdown: a plain one, below which scripts put buttons for its signs and the offer's pictures. */
export function MarkupField({ pictures, ...area }: Props) {
  const t = useTranslations('manage.markup');
  const frame = useRef<HTMLDivElement>(null);
  const hasScript = useHasScript();
  const add = (mark: Mark) => {
    const field = frame.current?.querySelector('textarea');
    if (field) put(field, mark);
  };
  return (
    <div ref={frame} className="markup-field">
      <TextArea {...area} />
      {hasScript && (
        <div className="markup-field__bar" role="group" aria-label={t('label')}>
          {marks.map((name) => (
            <Button
              key={name}
              type="button"
              kind="secondary"
              small
              onClick={() => add(markOf(name, t(`words.${name}`)))}
            >
              {t(name)}
            </Button>
          ))}
          {pictures.length > 0 && <PictureChoice of={String(area.name)} pictures={pictures} add={add} />}
        </div>
      )}
    </div>
  );
}

interface ChoiceProps {
  of: string;
  pictures: readonly OfferPicture[];
  add: (mark: Mark) => void;
}

function PictureChoice({ of, pictures, add }: ChoiceProps) {
  const t = useTranslations('manage.markup');
  const [name, choose] = useState(pictures[0]?.name ?? '');
  const chosen = pictures.find((one) => one.name === name);
  return (
    <div className="markup-field__pictures">
      <Select
        id={`${of}-picture`}
        name=""
        label={t('picture')}
        value={name}
        onChange={({ target }) => choose(target.value)}
        choices={pictures.map((picture) => ({ value: picture.name, label: picture.alt }))}
      />
      <Button
        type="button"
        kind="secondary"
        small
        onClick={() => chosen && add({ before: `\n![${chosen.alt}](${chosen.name})\n`, after: '', words: '' })}
      >
        {t('putPicture')}
      </Button>
    </div>
  );
}

/** What a sign puts around what is chosen, or around these words. */
const markOf = (name: (typeof marks)[number], words: string): Mark =>
  ({
    heading: { before: '\n## ', after: '\n', words },
    bold: { before: '**', after: '**', words },
    list: { before: '\n- ', after: '\n', words },
    link: { before: '[', after: '](https://)', words },
    table: { before: '\n| ', after: ' |  |\n| --- | --- |\n|  |  |\n', words },
  })[name];
