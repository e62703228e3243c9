import './map-frame.css';
import type { ReactNode } from 'react';
import { ClientTexts } from '../ui/client-texts';
import { WhenInView } from '../ui/when-in-view';

/** The room that a map takes, kept free from the start. Without a script it says where else the same can be found. */
export const MapFrame = ({ noScript, children }: { noScript: string; children: ReactNode }) => (
  <div className="map-frame no-print">
    <ClientTexts of={['map']}>
      <WhenInView instead={<p className="map-frame__instead">{noScript}</p>}>{children}</WhenInView>
    </ClientTexts>
  </div>
);
