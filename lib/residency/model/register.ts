import { z } from 'zod';

/** What a registration office answers: to which question, the yes or no, and its own signature over both. */
export const RegisterAnswer = z.object({
  question: z.string().max(100),
  lives: z.boolean(),
  /** Hexadecimal HMAC-SHA-256, with the common secret, of what `signatureOf` makes. */
  signature: z.string().max(128),
});

/** What is signed of an answer. */
export const signatureOf = ({ question, lives }: { question: string; lives: boolean }): string =>
  `${question} ${lives ? 'yes' : 'no'}`;
