'use client';
import { NextIntlClientProvider, useLocale, useMessages, useTimeZone } from 'next-intl';
import { useEffect, useRef } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Slot } from '@/components/ui/slot';
import { Thread } from './thread';
import { readData } from './thread-data';

/** The place of a discussion in a kept page: the server draws it there, and here it comes alive as a tree of its own. */
export function ThreadIsland() {
  const place = useRef<HTMLDivElement>(null);
  const texts = useRef({ locale: useLocale(), messages: useMessages(), timeZone: useTimeZone() });
  useEffect(() => {
    const [drawn, data] = place.current?.firstElementChild?.children ?? [];
    if (!drawn || !data) return;
    const root = hydrateRoot(
      drawn,
      <NextIntlClientProvider {...texts.current}>
        <Thread {...readData(data.textContent ?? '', drawn)} />
      </NextIntlClientProvider>,
    );
    return () => root.unmount();
  }, []);
  return (
    <div className="slot" ref={place}>
      <Slot of="thread" />
    </div>
  );
}
