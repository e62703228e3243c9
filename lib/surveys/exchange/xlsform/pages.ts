import type { Condition } from '../../model/condition';
import { LABEL_LIMIT } from '../../model/key';
import { type Page, PROSE_LIMIT } from '../../model/page';
import type { Question } from '../../model/questions';
import { matrixOf, tableAt, tableIn } from './matrices';
import { headOf, INTRO, keyOf, THANKS } from './names';
import { questionOf } from './questions';
import { cut, lose, nameIn, type Reading, relevanceOf, textIn } from './reading';
import { joined } from './to-condition';
import { type Group, type Item, isGroup, type Node } from './tree';

/** What the pages of a form are, with its introduction and thanks. */
export interface Pages {
  pages: Page[];
  intro?: string;
  thanks?: string;
}

/** What is asked: always, or where something is fulfilled. */
type Shown = Condition | true;

/**
 * Each group at the top is a page, and so is what stands between them. A group that holds nothing but groups is taken
 * apart into these. Groups within a page become a heading, and their condition one of each question.
 */
export function pagesOf(reading: Reading, nodes: readonly Node[]): Pages {
  const found: Pages = { pages: [] };
  addPages(reading, { nodes, shown: true }, found);
  return { ...found, pages: found.pages.filter(({ questions, text }) => questions.length > 0 || text) };
}

interface Branch {
  nodes: readonly Node[];
  shown: Shown;
}

function addPages(reading: Reading, { nodes, shown }: Branch, found: Pages): void {
  let loose: Page | null = null;
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as Node;
    if (isGroup(node)) {
      loose = null;
      addGroup(reading, node, { shown, found });
      continue;
    }
    if (takesProse(reading, node, found)) continue;
    if (!loose) {
      loose = blankPage(reading, 'seite', shown);
      found.pages.push(loose);
    }
    index += addAt(reading, nodes, { index, shown: true, page: loose }) - 1;
  }
}

function blankPage({ pageKeys }: Reading, name: string, shown: Shown): Page {
  return { id: keyOf(name, pageKeys), ...(shown !== true && { showIf: shown }), questions: [] };
}

/** The introduction and the thanks, in a file of ours. */
function takesProse(reading: Reading, { row }: Item, found: Pages): boolean {
  const name = nameIn(row);
  if (name !== INTRO && name !== THANKS) return false;
  const [prose] = cut(textIn(reading, row, 'label'), PROSE_LIMIT);
  if (prose) found[name === INTRO ? 'intro' : 'thanks'] = prose;
  return true;
}

function addGroup(reading: Reading, group: Group, { shown, found }: { shown: Shown; found: Pages }): void {
  const all = shownIn(reading, group, shown);
  if (all === null) return;
  noteRepeat(reading, group);
  if (holdsOnlyGroups(group)) {
    if (group.row.texts.has('label')) lose(reading, group.row, { column: 'label', why: 'heading' });
    addPages(reading, { nodes: group.children, shown: all }, found);
    return;
  }
  const page = blankPage(reading, nameIn(group.row), all);
  const table = tableIn(group);
  const [title, rest] = table ? ['', ''] : cut(textIn(reading, group.row, 'label'), LABEL_LIMIT);
  if (title) page.title = title;
  if (rest) lose(reading, group.row, { column: 'label', what: rest, why: 'too-long' });
  found.pages.push(page);
  addNodes(reading, table ? [group] : group.children, { page, shown: true });
}

/** Not where these stand on one screen together, nor where each is a question of its own. */
const holdsOnlyGroups = ({ row, children }: Group): boolean =>
  children.length > 0 &&
  children.every(isGroup) &&
  !children.every(tableIn) &&
  !/field-list/i.test(row.cells.get('appearance') ?? '');

/** Within which condition something is shown; null where it never is, which is noted. */
function shownIn(reading: Reading, { row }: { row: Item['row'] }, within: Shown): Shown | null {
  const all = joined('and', [within, relevanceOf(reading, row)]);
  if (all === true || (typeof all === 'object' && all !== null)) return all;
  lose(reading, row, { column: 'relevant', what: nameIn(row), why: 'never-shown' });
  return null;
}

function noteRepeat(reading: Reading, { row, isRepeat }: Group): void {
  if (isRepeat) lose(reading, row, { column: 'type', what: nameIn(row), why: 'repeat' });
}

interface Place {
  page: Page;
  shown: Shown;
}

function addNodes(reading: Reading, nodes: readonly Node[], place: Place): void {
  for (let index = 0; index < nodes.length; ) index += addAt(reading, nodes, { ...place, index });
}

/** Adds what stands at this place of a list to a page. Out: how many nodes that took. */
function addAt(reading: Reading, nodes: readonly Node[], { index, page, shown }: Place & { index: number }): number {
  const node = nodes[index] as Node;
  const table = isGroup(node) ? tableIn(node) : tableAt(nodes, index);
  const all = table || !isGroup(node) ? shownIn(reading, node, shown) : shown;
  const taken = table && !isGroup(node) ? table.rows.length + 1 : 1;
  if (all === null) return taken;
  const matrix = table && matrixOf(reading, table);
  if (matrix) page.questions.push(withCondition(matrix, all));
  else if (isGroup(node)) addInner(reading, node, { page, shown });
  else return addQuestion(reading, node, { page, shown: all });
  return taken;
}

function addQuestion(reading: Reading, item: Item, { page, shown }: Place): number {
  // In a file of ours the first words of a page are its own.
  if (nameIn(item.row) === headOf(page.id) && page.questions.length === 0) {
    const [text] = cut(textIn(reading, item.row, 'label'), PROSE_LIMIT);
    if (text) page.text = text;
    return 1;
  }
  const question = questionOf(reading, item);
  if (question) page.questions.push(withCondition(question, shown));
  return 1;
}

const withCondition = (question: Question, shown: Shown): Question =>
  shown === true ? question : { ...question, showIf: shown };

/** A group within a page: its heading as a note, and what is in it. */
function addInner(reading: Reading, group: Group, place: Place): void {
  const shown = shownIn(reading, group, place.shown);
  if (shown === null) return;
  noteRepeat(reading, group);
  if (group.row.texts.has('label')) {
    const heading = questionOf(reading, { row: withoutRest(group.row), type: { is: 'plain', name: 'note' } });
    if (heading) place.page.questions.push(withCondition(heading, shown));
  }
  addNodes(reading, group.children, { ...place, shown });
}

/** Of a group only the name and the words are those of a note. */
const withoutRest = (row: Item['row']): Item['row'] => ({
  ...row,
  cells: new Map([...row.cells].filter(([name]) => name === 'name')),
});
