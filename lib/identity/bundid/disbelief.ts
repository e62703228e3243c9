import type { Reason } from './model/reason';

/** An answer that is not believed. */
export class Disbelief extends Error {
  readonly disbelief: Reason;

  constructor(reason: Reason) {
    super(`BundID's answer is not believed: ${reason}`);
    this.disbelief = reason;
  }
}

/** Told by its field, since the server's bundles have a class each. */
export const disbeliefOf = (error: unknown): Reason | null =>
  error instanceof Error && 'disbelief' in error ? (error.disbelief as Reason) : null;
