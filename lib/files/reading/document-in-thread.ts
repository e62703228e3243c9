import { parentPort, workerData } from 'node:worker_threads';
import { isRefusal } from '@/lib/errors';
import { readDocument } from './document';
import type { Said, Sent } from './said';

// The whole life of a thread: it reads the document that it was given, says what it found, and ends.
const say = (said: Said, moved: ArrayBuffer[] = []) => parentPort?.postMessage(said, moved);

try {
  const document = await readDocument(workerData as Sent);
  const bytes = new Uint8Array(document.bytes);
  say({ said: 'read', document: { ...document, bytes } }, [bytes.buffer]);
} catch (error) {
  if (!isRefusal(error)) throw error;
  say({ said: 'refused', code: error.code, facts: error.facts });
}
parentPort?.close();
