'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Corners } from '@/lib/layers/model/picture';
import { Button } from '../ui/button';
import { type Handle, withMoved } from './picture-handles';
import './picture-placing.css';

const Canvas = dynamic(() => import('./picture-corners-canvas').then((file) => file.PictureCornersCanvas), {
  ssr: false,
});

interface Props {
  action: string;
  basemap: string | null;
  /** The picture's address. */
  url: string;
  /** Where it lies so far. */
  corners: Corners;
}

/** Places a picture by its corners: dragged, tapped, or moved by keys. Nothing is kept before it is sent. */
export function PictureCorners({ action, basemap, url, corners: first }: Props) {
  const t = useTranslations('manage.picture.corners');
  const [corners, setCorners] = useState(first);
  const [chosen, setChosen] = useState<Handle | null>(null);
  const [said, setSaid] = useState('');
  const choose = (handle: Handle) => {
    setChosen(handle);
    setSaid(t('chosen', { handle: t(`handles.${handle}`) }));
  };
  return (
    <form className="stack" method="post" action={action}>
      <input type="hidden" name="corners" value={JSON.stringify(corners)} />
      <div className="picture-placing__map">
        <Canvas
          basemap={basemap}
          url={url}
          corners={corners}
          chosen={chosen}
          onChoose={choose}
          onMove={(handle, to) => {
            setCorners((before) => withMoved(before, handle, to));
            setChosen(null);
            setSaid(t('moved', { handle: t(`handles.${handle}`) }));
          }}
        />
      </div>
      <p className="kern-hint" role="status">
        {said}
      </p>
      <div className="buttons">
        <Button type="submit" icon="check">
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
