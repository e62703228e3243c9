/** What one property came to: how much was looked at, and what broke it. */
export interface Verdict {
  id: string;
  says: string;
  looked: number;
  broken: string[];
}

/** One line for people: how much was looked at, and the first counter-example. */
export const inWords = ({ id, says, looked, broken }: Verdict): string =>
  broken.length === 0
    ? `  ok   ${id.padEnd(3)} ${says} (${looked} looked at)`
    : `  FAIL ${id.padEnd(3)} ${says} (${looked} looked at, ${broken.length} broken)\n           first: ${broken[0]}`;
