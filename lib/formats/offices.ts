import { dialogueOffice } from './dialogue/office';
import type { FormatOffice } from './format';
import { mapDialogueOffice } from './map-dialogue/office';
import { surveyOffice } from './survey/office';

/** What staff sees of all formats, one line each. Only pages of the manage area come here. */
const offices: readonly FormatOffice[] = [dialogueOffice, mapDialogueOffice, surveyOffice];

/** The office of the format with this code. An unknown code is a fault: the database only holds codes of formats. */
export function officeOf(code: string): FormatOffice {
  const office = offices.find((candidate) => candidate.code === code);
  if (!office) throw new Error(`No format has the code ${code}.`);
  return office;
}
