import type { Facts } from '@/lib/errors';
import type { ReadDocument } from '../model';

/** Where a file lies that was sent, and what its sender calls it. */
export interface Sent {
  path: string;
  name: string;
}

/** What the thread that reads a document says, once. Its bytes are handed over. */
export type Said =
  | { said: 'read'; document: Omit<ReadDocument, 'bytes'> & { bytes: Uint8Array<ArrayBuffer> } }
  | { said: 'refused'; code: string; facts: Facts };
