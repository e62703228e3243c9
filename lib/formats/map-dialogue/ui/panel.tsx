import './panel.css';
// Where no script fetches the dialogue's part, nothing else would bring its look.
import './map-dialogue.css';
import './category-filter.css';
import './filter-bar.css';
import './entry-card.css';
import './entry-detail.css';
import './entry-feedback.css';
import './entry-list.css';
import './entry-support.css';
import './nearby-entries.css';
import './new-entry.css';
import './picture-links.css';
import './place-field.css';
import './plan-legend.css';
import './plan-picture.css';
import { TEXTS_OF_DECISIONS } from '@/components/moderation/texts';
import '@/components/map/map/when-seen.css';
import '@/components/map/marks/mark-icon.css';
import { randomUUID } from 'node:crypto';
import { getLocale } from 'next-intl/server';
import { z } from 'zod';
import { ClientTexts } from '@/components/ui/client-texts';
import { RefusalNote } from '@/components/ui/refusal-note';
import { dayOf } from '@/lib/annotations/model/day';
import { FilterInAddress } from '@/lib/annotations/model/filter';
import { ViewInAddress } from '@/lib/annotations/model/map-view';
import { startOfMap } from '@/lib/annotations/tiles/list';
import { orNotFound } from '@/lib/errors.next';
import { canSpeakOfficially } from '@/lib/feedback/policy';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { canModerate } from '@/lib/moderation/policy';
import { rulesToHideUnder } from '@/lib/moderation/queries/rules';
import { hasPlaces } from '@/lib/places/queries/extent';
import { reviewOf } from '@/lib/review/queries/held';
import { threadView } from '@/lib/threads/queries/view';
import type { PanelProps } from '../../format';
import { MapDialogueSettings } from '../model/settings';
import { Discussion } from './discussion';
import { MapDialogue } from './lazily';
import { typedEntry } from './typed-entry';

const TEXTS = ['thread', 'map', ...TEXTS_OF_DECISIONS, 'refusals.people', 'plan.uses', 'formats.map-dialogue'];

/** The page's part where people put their remarks on the map. */
export default async function MapDialoguePanel({
  actor,
  tenantSlug,
  offerSlug,
  format,
  layers,
  written,
  query,
}: PanelProps) {
  const settings = MapDialogueSettings.parse(format.settings);
  const path = `/${tenantSlug}/offers/${offerSlug}/${format.slug}`;
  const [tenant, typed] = [await currentTenant(tenantSlug), await typedBefore(tenantSlug, path)];
  const selectedId = z.uuid().safeParse(query.annotation).data;
  const today = dayOf(Date.now());
  const filter = FilterInAddress(settings.categories).parse(query);
  const asked = { selectedId, filter, today, before: query.before };
  const { head, annotations, ...page } = await orNotFound(startOfMap(actor, format.threadId, asked));
  const selected = annotations.find((entry) => entry.id === selectedId);
  const view = selected ? await threadView(actor, selected.discussionId, query) : null;
  const rules = await rulesToHideUnder(actor, await getLocale());
  const entry = typedEntry(typed);
  const shared = { tenantSlug, path, query, rules, typed };
  return (
    <ClientTexts of={TEXTS}>
      <RefusalNote query={query} />
      {settings.question && (
        <p className="map-question" dir="auto" lang={written}>
          {settings.question}
        </p>
      )}
      <MapDialogue
        tenantSlug={tenantSlug}
        path={path}
        basemap={tenant.basemap}
        bounds={tenant.bounds}
        settings={settings}
        layers={layers}
        start={{ threadId: format.threadId, head, annotations }}
        {...page}
        hasPlaces={await hasPlaces(actor)}
        memberId={actor.memberId}
        {...(await reviewOf(actor, format.threadId))}
        selectedId={selected?.id ?? null}
        {...{ filter, today }}
        view={ViewInAddress.safeParse(query.view).data ?? null}
        formKey={(entry && typed?.key) || randomUUID()}
        refused={query.refused !== undefined && entry !== null}
        typed={entry}
        discussion={
          selected && view && <Discussion {...shared} filter={filter} annotationId={selected.id} view={view} />
        }
        speaksOfficially={canSpeakOfficially(actor).ok}
        moderation={
          canModerate(actor).ok ? { rules, asked: selected !== undefined && query.decide === selected.id } : null
        }
      />
    </ClientTexts>
  );
}
