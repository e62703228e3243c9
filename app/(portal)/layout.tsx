import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Frame } from '../frame';
import { currentState } from '../state';

export async function generateMetadata(): Promise<Metadata> {
  const state = await currentState();
  return state ? { manifest: `/${state.slug}/manifest.webmanifest?language=${await getLocale()}` } : {};
}

export default async function PortalLayout({ children }: { children: ReactNode }) {
  return (
    <Frame tenant={(await currentState()) ?? notFound()} isPortal>
      {children}
    </Frame>
  );
}
