import { planArea } from '@/db/demo/content/lindenfurt/marktplatz';
import type { DemoPart } from '@/db/demo/content/model';
import type { MapDialogueSettings } from '../model/settings';
import type { DemoAnnotation } from './demo-annotation';
import { marktplatz } from './marktplatz';

/** A map of the demo, and what was put on it so far. */
export interface DemoMap {
  part: DemoPart<MapDialogueSettings>;
  annotations: DemoAnnotation[];
}

export const maps: DemoMap[] = [
  {
    part: {
      tenant: 'lindenfurt',
      offer: 'marktplatz',
      slug: 'karte',
      title: 'Karte: Genau hier!',
      position: 1,
      opensInDays: -16,
      closesInDays: 26,
      requiredTrust: 'email',
      settings: {
        question: 'Setzen Sie Ihren Hinweis dorthin, wo er hingehört: als Punkt, Linie oder Fläche.',
        area: planArea,
        plans: [{ title: 'Vorentwurf Marktplatz', href: '/demo/lindenfurt/marktplatz.geojson' }],
        categories: [
          { key: 'zu-fuss', label: 'Gehen und Rollen', colour: '#8a5a00', icon: 'walk' },
          { key: 'rad', label: 'Fahrrad', colour: '#b3261e', icon: 'bicycle' },
          { key: 'bus', label: 'Bus', colour: '#0f6b4a', icon: 'bus' },
          { key: 'auto', label: 'Auto und Lieferung', colour: '#4a5058', icon: 'car' },
          { key: 'aufenthalt', label: 'Sitzen und treffen', colour: '#7a3f9d', icon: 'bench' },
          { key: 'gruen', label: 'Bäume und Beete', colour: '#2c6e2f', icon: 'tree' },
          { key: 'licht', label: 'Licht', colour: '#1f5aa6', icon: 'light' },
          { key: 'sicherheit', label: 'Gefahrenstelle', colour: '#9a2f5a', icon: 'warning' },
        ],
      },
    },
    annotations: marktplatz,
  },
];
