import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { LiveThread } from '@/components/live/use-thread';
import { HideForm } from '@/components/moderation/hide-form';
import { RestoreForm } from '@/components/moderation/restore-form';
import { ButtonLink } from '@/components/ui/button';
import type { Rule } from '@/lib/moderation/queries/rules';
import type { AnnotationView } from '@/lib/realtime/model';

interface Props {
  tenantSlug: string;
  path: string;
  entry: AnnotationView;
  rules: readonly Rule[];
  /** Whether the address asks for the form, for who has no script. */
  asked: boolean;
  send: LiveThread['send'];
}

/** For moderators: to hide this entry, or to show it again. */
export function EntryModeration({ tenantSlug, path, entry, rules, asked, send }: Props) {
  const t = useTranslations('formats.map-dialogue.moderation');
  const router = useRouter();
  const [deciding, setDeciding] = useState(asked);
  const hidden = entry.gone === 'hidden';
  const at = `${path}?annotation=${entry.id}`;
  const decision = {
    tenantSlug,
    contribution: { kind: 'annotation' as const, id: entry.id },
    back: `${at}#${entry.id}`,
    send,
    onDone: () => {
      setDeciding(false);
      // The text that others no longer see comes with the page only.
      router.refresh();
    },
  };
  if (entry.gone === 'withdrawn') return null;
  if (deciding) return hidden ? <RestoreForm {...decision} /> : <HideForm {...decision} rules={rules} />;
  return (
    <ButtonLink
      small
      kind="secondary"
      icon="shield"
      href={`${at}&decide=${entry.id}#${entry.id}`}
      onClick={(event) => {
        event.preventDefault();
        setDeciding(true);
      }}
    >
      {hidden ? t('restore') : t('hide')}
    </ButtonLink>
  );
}
