'use client';
import './video.css';
import { type ReactNode, useEffect, useId, useState } from 'react';
import type { VideoService } from '@/lib/markup/model/videos';
import { Button } from './button';
import { isRemembered, remember } from './remembered-services';
import { useHasScript } from './use-has-script';

interface Props {
  service: VideoService;
  title: string;
  /** The address of our own page that holds the player. */
  frame: string;
  /** The video's page at its service. */
  page: string;
  texts: Record<'from' | 'told' | 'load' | 'remember' | 'undo' | 'goTo', ReactNode>;
}

/**
 * Whose video it is and what its service learns when it is loaded; the player after a click, or at once on a device that
 * was told to remember that. Without scripts the link alone.
 */
export function Video({ service, title, frame, page, texts }: Props) {
  const hasScript = useHasScript();
  const [shown, setShown] = useState<'no' | 'clicked' | 'remembered'>('no');
  useEffect(() => {
    if (isRemembered(service)) setShown('remembered');
  }, [service]);
  return (
    <figure className="video">
      {shown === 'no' ? (
        <div className="video__placeholder">
          <p className="video__title">{title}</p>
          {title !== texts.from && <p>{texts.from}</p>}
          <p className="video__told">{texts.told}</p>
          {hasScript && <Choice service={service} texts={texts} load={() => setShown('clicked')} />}
        </div>
      ) : (
        <Player title={title} frame={frame} takesFocus={shown === 'clicked'} />
      )}
      <figcaption>
        <a href={page} rel="noopener nofollow">
          {texts.goTo}
        </a>
      </figcaption>
    </figure>
  );
}

/** The player; who clicked for it is led into it, since the button is gone. */
const Player = ({ title, frame, takesFocus }: { title: string; frame: string; takesFocus: boolean }) => (
  <iframe
    className="video__player"
    src={frame}
    title={title}
    allow="fullscreen; picture-in-picture; encrypted-media"
    loading="lazy"
    ref={(element) => {
      if (takesFocus) element?.focus();
    }}
  />
);

function Choice({ service, texts, load }: Pick<Props, 'service' | 'texts'> & { load: () => void }) {
  const [isTicked, tick] = useState(false);
  const id = useId();
  return (
    <>
      <div className="buttons">
        <Button
          type="button"
          onClick={() => {
            if (isTicked) remember(service);
            load();
          }}
        >
          {texts.load}
        </Button>
      </div>
      <div className="kern-form-check">
        <input
          type="checkbox"
          className="kern-form-check__checkbox"
          id={id}
          checked={isTicked}
          onChange={({ target }) => tick(target.checked)}
        />
        <label className="kern-label" htmlFor={id}>
          {texts.remember}
        </label>
      </div>
      <p className="video__undo">{texts.undo}</p>
    </>
  );
}
