import type { DemoPerson } from '../model';
import { guests, namedWorld, residents } from '../shared/named-world';

export const people: DemoPerson[] = [
  ...namedWorld('haselrode'),
  ...residents('haselrode', {
    seepferdchen: 'Seepferdchen seit 1968',
    bademeister: 'Pfiff am Beckenrand',
    saege: 'Sägespan',
    schule: 'Förderverein Grundschule',
    frueh: 'Frühschwimmerin, Bahn 1',
    wander: 'Wanderwart Hubert',
    ruine: 'Burgfräulein Haselstein',
    forst: 'Försterei Ost',
    hang: 'Schattenseite 9',
    sonne: 'Sonnenleite 4',
    mtb: 'Schlammspritzer',
    reiter: 'Ponyhof Heide',
    wirt: 'Zum Wilden Hasel',
    kuckuck: 'Kuckucksweg',
    rheuma: 'Rheuma-Liga Haselrode',
    dlrg: 'Wasserrettung Haseltal',
    teen: 'Emmi, 14',
    imker: 'Honig vom Hang',
    wind: 'Gegenwind? Rückenwind!',
    eule: 'Waldohreule',
    pilz: 'Pilz-Peter',
    neu: 'Neu im Tal',
    enkel: 'Enkel auf Besuch',
    kasse: 'Kassenprüfer a. D.',
  }),
  ...guests(98),
];
