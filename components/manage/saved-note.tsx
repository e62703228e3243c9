import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';

const deeds = [
  'created',
  'copied',
  'details',
  'layer-added',
  'layer',
  'layer-removed',
  'format',
  'removed',
  'published',
  'planned',
  'approved',
  'plan-ended',
  'archived',
  'unarchived',
  'result',
  'result-published',
  'discarded',
  'granted',
  'revoked',
  'places',
  'base-map',
  'library',
  'threshold',
  'invited',
  'withdrawn',
  'left',
  'editors',
  'text',
  'netiquette',
  'rule',
  'rule-removed',
  'rules-discarded',
  'opened',
  'settings',
  'languages',
  'formats',
  'retention',
  'checks',
  'look-draft',
  'look',
  'look-dropped',
  'help-granted',
  'help-ended',
  'bundid',
  'residency',
  'template',
  'template-removed',
  'provider-add',
  'provider-test',
  'provider-remove',
  'key',
] as const;

/** Says that it worked; `?saved=` names what, and stays in the address when the next form is refused. */
export function SavedNote({ query }: { query: Record<string, string | undefined> }) {
  const t = useTranslations('manage.saved');
  const deed = deeds.find((known) => known === query.saved);
  return deed && !query.refused ? <Alert tone="success" loud title={t(deed)} /> : null;
}
