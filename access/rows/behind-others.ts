/** Commands that no row names, since none is reached by itself: parts of others, and what an operator's importer does. */
export const behindOthers: readonly { at: string; why: string }[] = [
  { at: 'keepPace', why: 'asked by the commands of what may be done too fast' },
  { at: 'guardAgainstPrograms', why: 'asked by submitResponse and issueBallot' },
  { at: 'signInVouched', why: 'asked by the doors of those who vouch for people' },
  { at: 'countNotice', why: 'asked by reportContribution of who may be too fast' },
  { at: 'markOfReporter', why: 'makes the mark of a notice for reportContribution' },
  { at: 'decideObjection', why: 'asked by decideCase where an objection waits' },
  { at: 'publishOnce', why: 'what publishHeld and decideObjection have in common' },
  { at: 'waveOf', why: 'asked by contribute whether what is sent is held' },
  { at: 'drawPicture', why: 'draws what picturedMap has let through' },
  { at: 'replacePlaces', why: 'what replaceList and takeFromMap have in common' },
  { at: 'partFor', why: 'of the importer for Polis, which is run by the operator' },
  { at: 'asOperator', why: 'asks for the operator in all that only the operator does' },
  { at: 'changeDraft', why: 'what the commands of a look that is tried have in common' },
  { at: 'keepResidency', why: 'asked by showCode, askRegister and finishAtBundid once something is shown' },
];
