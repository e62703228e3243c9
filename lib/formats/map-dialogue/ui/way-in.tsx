import type { LiveThread } from '@/components/live/use-thread';
import { Alert } from '@/components/ui/alert';
import { isSettledOnTheWay } from '@/lib/identity/model/detour';
import type { AnnotationView } from '@/lib/realtime/model';
import type { MapDialogueProps } from './map-dialogue';
import { NewEntry } from './new-entry';
import type { Adding } from './use-adding';
import { useSentence } from './use-sentence';

interface Props extends MapDialogueProps {
  adding: Adding;
  live: LiveThread;
  all: readonly AnnotationView[];
  onOpen: (id: string | null) => void;
}

/** Who still has to say who they are, or how they are called, is asked when they send; everybody else who may not, is told. */
const isLater = (code: string) => isSettledOnTheWay(code) || code === 'profile.incomplete';

/** The form of a new entry, or why there is none. */
export function WayIn({ may, adding, live, all, onOpen, ...props }: Props) {
  const sentence = useSentence();
  if (!may.annotate.ok && !isLater(may.annotate.code))
    return <Alert title={sentence(may.annotate.code, may.annotate.facts)} />;
  return (
    <NewEntry
      tenantSlug={props.tenantSlug}
      path={props.path}
      threadId={props.start.threadId}
      formKey={props.formKey}
      categories={props.settings.categories}
      adding={adding}
      entries={all}
      isReviewed={props.isReviewed}
      isWhole={props.isWhole}
      onOpen={(id) => {
        // What was begun is kept, for who comes back from the other one.
        adding.close();
        onOpen(id);
      }}
      hasPlaces={props.hasPlaces}
      sendsLive={may.annotate.ok && (live.online || adding.hasBeenOnline)}
    />
  );
}
