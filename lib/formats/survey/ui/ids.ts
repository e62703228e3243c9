/** The id of the first field of a question: where the list of problems leads to. The underscore is in no key, so no two are the same. */
export const questionId = (question: { id: string }) => `question_${question.id}`;

/** The id of the field of one part or option; the first one is the question's own. */
export const optionId = (question: { id: string }, option: string, index: number) =>
  index === 0 ? questionId(question) : `question_${question.id}_${option}`;
