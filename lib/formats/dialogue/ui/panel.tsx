import './panel.css';
import { randomUUID } from 'node:crypto';
import { getLocale, getTranslations } from 'next-intl/server';
import { type Action, actionIn } from '@/components/thread/address';
import { Thread } from '@/components/thread/thread';
import { ThreadIsland } from '@/components/thread/thread-island';
import { ClientTexts } from '@/components/ui/client-texts';
import { RefusalNote } from '@/components/ui/refusal-note';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { rulesToHideUnder } from '@/lib/moderation/queries/rules';
import { isForMany } from '@/lib/serving/kept-page.next';
import { threadView } from '@/lib/threads/queries/view';
import type { PanelProps } from '../../format';
import { DialogueSettings } from '../model';
import { TEXTS_OF_TALK } from './texts-of-talk';

/** The question, and the discussion below it. */
export default async function DialoguePanel(props: PanelProps) {
  const { written } = props;
  const { question, background } = DialogueSettings.parse(props.format.settings);
  return (
    <div className="dialogue">
      <div className="dialogue__question">
        <p dir="auto" lang={written}>
          {question}
        </p>
        {background && (
          <p className="dialogue__background" dir="auto" lang={written}>
            {background}
          </p>
        )}
        <a className="dialogue__everything no-print" href={`${pathOf(props)}/all`}>
          {(await getTranslations('everything'))('link')}
        </a>
      </div>
      <RefusalNote query={props.query} ids={{ text: 'text-new' }} />
      <ClientTexts of={TEXTS_OF_TALK}>{(await isForMany()) ? <ThreadIsland /> : <Discussion {...props} />}</ClientTexts>
    </div>
  );
}

const pathOf = ({ tenantSlug, offerSlug, format }: PanelProps) => `/${tenantSlug}/offers/${offerSlug}/${format.slug}`;

async function Discussion(props: PanelProps) {
  const { actor, tenantSlug, format, query } = props;
  const view = await threadView(actor, format.threadId, query);
  const path = pathOf(props);
  const typed = await typedBefore(tenantSlug, path);
  return (
    <Thread
      key={`${view.id} ${view.sorting} ${query.from ?? ''}`}
      place={{ tenantSlug, path, query: {}, sorting: view.sorting }}
      view={view}
      action={actionIn(query) ?? replyIn(typed)}
      rules={await rulesToHideUnder(actor, await getLocale())}
      formKey={typed?.key || randomUUID()}
      keptText={typed?.threadId === view.id ? (typed.text ?? '') : ''}
    />
  );
}

/** An answer that was typed before a detour opens again where it was typed. */
const replyIn = (typed: Record<string, string> | null): Action | null =>
  typed?.parentId ? { kind: 'reply', id: typed.parentId } : null;
