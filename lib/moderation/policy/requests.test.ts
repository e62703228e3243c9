import { expect, test } from 'vitest';
import { canAnswerProposal } from './requests';

const open = { isInForce: true, answer: null, isChanged: false, isObjected: false } as const;

test.each([
  [open, 'yes'],
  [{ ...open, answer: 'refused' as const }, 'proposal.answered'],
  [{ ...open, isInForce: false }, 'proposal.over'],
  [{ ...open, isChanged: true }, 'proposal.over'],
  [{ ...open, isObjected: true }, 'proposal.objected'],
])('a proposal that stands like %j: %s', (facts, expected) => {
  const may = canAnswerProposal(facts);
  expect(may.ok ? 'yes' : may.code).toBe(expected);
});
