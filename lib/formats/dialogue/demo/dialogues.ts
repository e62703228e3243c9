import type { DemoComment, DemoPart } from '@/db/demo/content/model';
import type { DialogueSettings } from '../model';
import { klimafahrplan } from './klimafahrplan';
import { kulturspeicher } from './kulturspeicher';
import { marktplatz } from './marktplatz';

/** A dialogue of the demo, and what was said in it so far. */
export interface DemoDialogue {
  part: DemoPart<DialogueSettings>;
  comments: DemoComment[];
}

export const dialogues: DemoDialogue[] = [
  {
    part: {
      tenant: 'lindenfurt',
      offer: 'marktplatz',
      slug: 'gespraech',
      title: 'Gespräch: Was haben wir übersehen?',
      position: 0,
      opensInDays: -16,
      closesInDays: 26,
      requiredTrust: 'email',
      settings: {
        question: 'Was gefällt Ihnen am Vorentwurf, was fehlt, was geht gar nicht?',
        background:
          'Den Vorentwurf sehen Sie auf der Karte und in der Erläuterung. Zum Lesen brauchen Sie etwa fünf Minuten, zum Streiten gern länger.',
      },
    },
    comments: marktplatz,
  },
  {
    part: {
      tenant: 'lindenfurt',
      offer: 'klimafahrplan',
      slug: 'gespraech',
      title: 'Gespräch: Womit fangen wir an?',
      position: 0,
      opensInDays: -95,
      closesInDays: -40,
      requiredTrust: 'email',
      settings: {
        question: 'Welcher der zwölf Bausteine hilft Ihnen im Alltag, welcher stört, welcher fehlt?',
        background: '',
      },
    },
    comments: klimafahrplan,
  },
  {
    part: {
      tenant: 'lindenfurt',
      offer: 'kulturspeicher',
      slug: 'ideen',
      title: 'Ideen für die Bühne',
      position: 0,
      opensInDays: -20,
      closesInDays: 25,
      requiredTrust: 'email',
      settings: {
        question: 'Was soll im Kulturspeicher stattfinden?',
        background:
          'Die Bühne ist acht Meter breit, Licht und Ton sind vorhanden, ein Klavier auch. Es fehlen: ein Vorhang, ein Programm und Sie.',
      },
    },
    comments: kulturspeicher,
  },
];
