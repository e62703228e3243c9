import { parsed } from './parsed';

interface Waiting {
  take: (answer: unknown) => void;
  fail: () => void;
}

/** The acknowledgements that one connection waits for, by their numbers. */
export class Answers {
  private asked = 0;
  private readonly waiting = new Map<number, Waiting>();

  /** Out: the number to send, and the answer; it rejects after this many milliseconds or with the connection. */
  expect(patienceMs: number): { id: number; answer: Promise<unknown> } {
    const id = this.asked++;
    const answer = new Promise<unknown>((resolve, reject) => {
      const settled = () => {
        clearTimeout(late);
        this.waiting.delete(id);
      };
      const fail = () => {
        settled();
        reject(new Error('no answer'));
      };
      const late = setTimeout(fail, patienceMs);
      const take = (given: unknown) => {
        settled();
        resolve(given);
      };
      this.waiting.set(id, { take, fail });
    });
    return { id, answer };
  }

  /** An acknowledgement as it came: its number, and a list with one answer. */
  take(text: string): void {
    const list = text.indexOf('[');
    const [answer] = parsed(text.slice(list)) as unknown[];
    this.waiting.get(Number(text.slice(0, list)))?.take(answer);
  }

  failAll(): void {
    for (const { fail } of [...this.waiting.values()]) fail();
  }
}
