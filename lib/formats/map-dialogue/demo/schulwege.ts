import type { DemoMap } from './demo-map';

/** The ways to school in Erlenstedt, a map that has not opened yet. */
export const schulwege: DemoMap = {
  part: {
    tenant: 'erlenstedt',
    offer: 'schulwege',
    slug: 'karte',
    title: 'Karte der Schulwege',
    position: 0,
    opensInDays: 7,
    closesInDays: 45,
    requiredTrust: 'guest',
    settings: {
      question: 'Welchen Weg gehen Sie oder Ihre Kinder, und wo hakt es?',
      categories: [
        { key: 'weg', label: 'So gehen wir', colour: '#1f5aa6', icon: 'walk' },
        { key: 'gefahr', label: 'Gefährliche Stelle', colour: '#b3261e', icon: 'warning' },
        { key: 'dunkel', label: 'Zu dunkel', colour: '#4a5058', icon: 'light' },
        { key: 'gut', label: 'Hier geht es gut', colour: '#2c6e2f', icon: 'heart' },
      ],
    },
  },
  annotations: [],
};
