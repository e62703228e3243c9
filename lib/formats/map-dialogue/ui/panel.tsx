import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { RefusalNote } from '@/components/ui/refusal-note';
import { annotationPage } from '@/lib/annotations/queries';
import { orNotFound } from '@/lib/errors.next';
import { currentTenant } from '@/lib/identity/current-actor.next';
import type { PanelProps } from '../../format';
import { MapDialogueSettings } from '../model/settings';
import { MapDialogue } from './map-dialogue';

/** The page's part where people put their remarks on the map. */
export default async function MapDialoguePanel({ actor, tenantSlug, offerSlug, format, query }: PanelProps) {
  const settings = MapDialogueSettings.parse(format.settings);
  const tenant = await currentTenant(tenantSlug);
  const selectedId = z.uuid().safeParse(query.annotation).data;
  const before = z.coerce.number().int().positive().safeParse(query.before).data;
  const page = await orNotFound(annotationPage(actor, format.threadId, { selectedId, before }));
  return (
    <>
      <RefusalNote query={query} />
      {settings.question && <p className="map-dialogue-question">{settings.question}</p>}
      <MapDialogue
        tenantSlug={tenantSlug}
        path={`/${tenantSlug}/offers/${offerSlug}/${format.slug}`}
        basemap={tenant.basemap}
        bounds={tenant.bounds}
        settings={settings}
        start={{ threadId: format.threadId, head: page.head, annotations: page.annotations }}
        next={page.next}
        memberId={actor.memberId}
        may={page.may}
        hiddenTexts={page.hiddenTexts}
        selectedId={selectedId ?? null}
        category={settings.categories.find(({ key }) => key === query.category)?.key ?? null}
        formKey={randomUUID()}
        refused={query.refused !== undefined}
        discussion={null}
        moderation={null}
      />
    </>
  );
}
