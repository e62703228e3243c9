import { log } from '@/lib/log';
import { allTenants } from '@/lib/tenants/queries';
import { surveysOfOtherKeys } from '../queries/sealing-check';

/**
 * Tells the operator, when the platform starts, of surveys that work with another sealing key than this one: in one line
 * for each tenant, with what to do.
 */
export async function tellOfOtherKeys(): Promise<void> {
  for (const { id } of await allTenants()) {
    const shut = await surveysOfOtherKeys(id);
    if (shut.length === 0) continue;
    const letters = shut.reduce((sum, one) => sum + one.letters, 0);
    log.error({ tenant: id, surveys: shut.map(({ formatId }) => formatId), letters, todo: TODO }, OTHER_KEY);
  }
}

const OTHER_KEY = 'the sealing key is not the one that these surveys work with';
const TODO =
  'Stop, put back the SEALING_KEY (or DATA_DIR/sealing-key) that belongs to this database, and start again. Until then ' +
  'these anonymous surveys and those with codes take no answers, and answers that wait are not counted; nothing is lost. ' +
  'If the key is gone for good: docs/decisions/anonymous-surveys.md.';
