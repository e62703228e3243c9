'use client';
import { useEffect, useState } from 'react';
import { videoServices } from '@/lib/markup/model/videos';
import { Button } from './button';
import { forgetServices, isRemembered } from './remembered-services';

interface Props {
  texts: Record<'title' | 'text' | 'forget' | 'forgotten', string>;
}

/** Says that this device loads videos of other services without asking, and ends that. Nothing where it does not. */
export function RememberedVideos({ texts }: Props) {
  const [state, setState] = useState<'none' | 'kept' | 'forgotten'>('none');
  useEffect(() => {
    if (videoServices.some(isRemembered)) setState('kept');
  }, []);
  if (state === 'none') return null;
  const forget = () => {
    forgetServices();
    setState('forgotten');
  };
  return (
    <section className="page" aria-labelledby="remembered-videos">
      <h2 id="remembered-videos">{texts.title}</h2>
      <p role="status">{state === 'kept' ? texts.text : texts.forgotten}</p>
      {state === 'kept' && (
        <Button type="button" kind="secondary" onClick={forget}>
          {texts.forget}
        </Button>
      )}
    </section>
  );
}
