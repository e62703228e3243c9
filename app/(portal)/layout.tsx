import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Frame } from '../frame';
import { currentState } from '../state';

export default async function PortalLayout({ children }: { children: ReactNode }) {
  return (
    <Frame tenant={(await currentState()) ?? notFound()} isPortal>
      {children}
    </Frame>
  );
}
