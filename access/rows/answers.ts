import { type Answer, type Answers, type Person, people } from '../model';

/** The same for all. */
export const all = (answer: Answer): Answers => given({}, answer);

/** These for those who are named, and for everybody else the other. */
export const given = (some: Partial<Record<Person, Answer>>, others: Answer): Answers =>
  Object.fromEntries(people.map((person) => [person, some[person] ?? others])) as Answers;

/** A page of staff: whoever is not signed in is led there first; for others there is no such page. */
export const pageFor = (...staff: Person[]): Answers => only(staff, 'yes', 'not-found');

/** A form of staff: others are told that they may not. */
export const formFor = (...staff: Person[]): Answers => only(staff, 'yes', 'forbidden');

/** The same where what is sent is wrong on purpose: who may is told that, and nobody else. */
export const checkedFor = (...staff: Person[]): Answers => only(staff, 'invalid', 'forbidden');

/** The same where what is named is not there. */
export const lookedUpFor = (...staff: Person[]): Answers => only(staff, 'not-found', 'forbidden');

/** What everybody may contribute who has shown a mail address, is introduced and not suspended. */
export const contributors: Answers = given(
  { nobody: 'sign-in', guest: 'sign-in', suspended: 'forbidden', suspendedAdmin: 'forbidden' },
  'yes',
);

/** Something of one's own: whoever is signed in. */
export const signedIn: Answers = given({ nobody: 'sign-in' }, 'yes');

const only = (staff: Person[], may: Answer, others: Answer): Answers => ({
  ...given({ nobody: 'sign-in' }, others),
  ...Object.fromEntries(staff.map((person) => [person, may])),
});
