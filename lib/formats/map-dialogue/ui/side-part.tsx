import { useTranslations } from 'next-intl';
import type { LiveThread } from '@/components/live/use-thread';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import type { AnnotationView } from '@/lib/realtime/model';
import { EntryDetail } from './entry-detail';
import { EntryList } from './entry-list';
import { EntryModeration } from './entry-moderation';
import { EntrySupport } from './entry-support';
import type { MapDialogueProps } from './map-dialogue';
import { EntriesAround } from './nearby-entries';
import { OwnEntry } from './own-entry';
import { PendingEntries } from './pending-entries';
import type { Adding } from './use-adding';
import type { Entries } from './use-entries';
import { countOf } from './use-filter';
import { linkTo } from './use-map-view';
import type { Moving } from './use-moving';
import { WayIn } from './way-in';

interface Props extends MapDialogueProps {
  live: LiveThread;
  adding: Adding;
  entries: Entries;
  moving: Moving;
  selected: AnnotationView | undefined;
  /** What was just posted from here. */
  posted: string | null;
  takesFocus: boolean;
  onOpen: (id: string | null) => void;
}

/** Beside the map: the way to add something, and below it the list or the one entry that is read. */
export function SidePart(props: Props) {
  const { adding, live, selected, settings, path, entries, filter } = props;
  const t = useTranslations('formats.map-dialogue.add');
  return (
    <>
      <WayIn {...props} all={entries.all} />
      <div role="status">{props.posted && <Alert tone="success" title={t('done')} />}</div>
      <PendingEntries adding={adding} online={live.online} tenantSlug={props.tenantSlug} path={path} />
      {selected ? (
        <Selected {...props} entry={selected} />
      ) : (
        <EntryList
          path={path}
          entries={entries.listed}
          categories={settings.categories}
          filter={filter}
          count={countOf(entries.counts, filter)}
          onMore={entries.more}
          next={props.next}
          onOpen={props.onOpen}
        />
      )}
    </>
  );
}

function Selected({ entry, ...props }: Props & { entry: AnnotationView }) {
  const t = useTranslations('formats.map-dialogue.entry');
  // What belongs to the entry comes with the page; until it is there, what belonged to another one is not shown.
  const isThere = props.selectedId === entry.id;
  return (
    <EntryDetail
      key={entry.id}
      entry={entry}
      categories={props.settings.categories}
      back={linkTo(props.path, { annotation: null, filter: props.filter, view: null })}
      takesFocus={props.takesFocus}
      hiddenText={props.hiddenTexts[entry.id]}
      onClose={() => props.onOpen(null)}
      actions={<Actions {...props} entry={entry} isThere={isThere} />}
      nearby={
        !entry.gone && (
          <>
            <EntriesAround {...props} entry={entry} />
            <p>
              <a href={`/${props.tenantSlug}/follow?entry=${entry.id}`}>{t('follow')}</a>
            </p>
          </>
        )
      }
      discussion={isThere ? props.discussion : <p>{t('loading')}</p>}
    />
  );
}

/** What the viewer may do with the entry. */
function Actions({ entry, isThere, ...props }: Props & { entry: AnnotationView; isThere: boolean }) {
  const t = useTranslations('formats.map-dialogue.entry');
  const isOwn = props.memberId !== null && entry.author.id === props.memberId;
  return (
    <>
      {!entry.gone && isThere && <EntrySupport key={String(props.supportsSelected)} {...props} entry={entry} />}
      {isOwn && (
        <OwnEntry
          tenantSlug={props.tenantSlug}
          path={props.path}
          entry={entry}
          categories={props.settings.categories}
          send={props.live.send}
          moving={props.moving}
        />
      )}
      {!isOwn && !entry.gone && (
        <ButtonLink
          small
          kind="tertiary"
          icon="flag"
          rel="nofollow"
          href={`/${props.tenantSlug}/report?kind=annotation&id=${entry.id}`}
        >
          {t('report')}
        </ButtonLink>
      )}
      {props.speaksOfficially && !entry.gone && (
        <ButtonLink
          small
          kind="tertiary"
          icon="edit"
          rel="nofollow"
          href={`/${props.tenantSlug}/feedback?kind=annotation&id=${entry.id}`}
        >
          {t(entry.feedback ? 'answerAgain' : 'answer')}
        </ButtonLink>
      )}
      {props.moderation && (
        <EntryModeration
          tenantSlug={props.tenantSlug}
          path={props.path}
          entry={entry}
          send={props.live.send}
          {...props.moderation}
        />
      )}
    </>
  );
}
