import type { ReactNode } from 'react';
import { stateTenant } from '@/lib/tenants/queries';
import { Frame } from '../frame';

export default async function PortalLayout({ children }: { children: ReactNode }) {
  return (
    <Frame tenant={await stateTenant()} isPortal>
      {children}
    </Frame>
  );
}
