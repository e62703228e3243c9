import { Refusal } from '@/lib/errors';
import { log } from '@/lib/log';
import { settings } from '@/lib/settings';
import { scanFile } from './clamd';

/** Whether files are looked through for viruses here. */
export const areFilesScanned = (): boolean => settings().clamd !== null;

/**
 * Has a file that was sent looked through for viruses, where the platform has a scanner. Refuses with `Invalid` and
 * `file.infected` {found}, or `file.not-scanned` where the scanner is away: what was not looked at is not let in.
 */
export async function assertClean(file: { path: string }): Promise<void> {
  const { clamd } = settings();
  if (!clamd) return;
  const finding = await scanFile(file.path, clamd).catch((error: unknown) => {
    log.error({ error: error instanceof Error ? error.message : String(error) }, 'clamd could not be asked');
    throw new Refusal('Invalid', 'file.not-scanned');
  });
  if (finding.clean) return;
  log.warn({ found: finding.found }, 'an upload was refused: clamd found something in it');
  throw new Refusal('Invalid', 'file.infected', { found: finding.found });
}
