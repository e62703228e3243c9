import type { Wording } from '../model';

/** In English, as a help to who reads no German. */
export const englishTemplate: readonly Wording[] = [
  {
    title: 'Stay friendly.',
    body: 'Those who disagree deserve respect, too. We hide insults, threats and mockery of people.',
    allowed: ['I think this proposal is wrong, because it costs too much.'],
    notAllowed: ['Whoever proposes that must be out of their mind.'],
  },
  {
    title: 'Put nobody down.',
    body: 'Hatred against people for their origin, religion, gender, age, disability or way of life has no place here.',
    allowed: ['The playground needs benches for elderly people.'],
    notAllowed: ['Ever since those people moved here, everything gets broken.'],
  },
  {
    title: 'Stay with the subject.',
    body: 'Every conversation has a question. We hide what does not belong to it.',
    allowed: ['About the market square: it needs trees.'],
    notAllowed: ['About the market square: when will the indoor pool be repaired at last?'],
  },
  {
    title: 'Give nothing away about others.',
    body: 'Do not publish names, addresses, telephone numbers or pictures of people who were not asked.',
    allowed: ['In our street, cars are often parked on the pavement.'],
    notAllowed: ['The one who parks there is called … and lives at number 12.'],
  },
  {
    title: 'Prove what you claim.',
    body: 'Who brings figures or accusations also brings the source. We hide unproven claims about people or businesses.',
    allowed: ['According to the town’s traffic count, 4,000 cars a day drive there.'],
    notAllowed: ['The building company has bribed the council, of course.'],
  },
  {
    title: 'No advertising.',
    body: 'Neither for goods nor for parties, candidates or events of others.',
    allowed: ['On Saturday the town presents the drafts in the town hall.'],
    notAllowed: ['Visit our shop, 20 per cent off everything this week!'],
  },
];
