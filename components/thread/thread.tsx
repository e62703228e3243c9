'use client';
import './thread.css';
import './live.css';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Rule } from '@/lib/moderation/queries/rules';
import type { ThreadView } from '@/lib/threads/queries/view';
import { type Action, addressOf, type Place } from './address';
import { PostForm } from './post-form';
import { Said } from './said';
import { ThreadContext } from './thread-context';
import { ThreadHead } from './thread-head';
import { useAction } from './use-action';
import { useDiscussion } from './use-discussion';

export interface ThreadProps {
  place: Place;
  view: ThreadView;
  /** What the address asks to do with a comment. */
  action: Action | null;
  /** The netiquette's rules, for who may hide. */
  rules: readonly Rule[];
  /** A fresh id for the form without scripts (empty where many share the page), and the text that a detour kept. */
  formKey: string;
  keptText: string;
  /** On the server: the comments that are drawn already, by id. */
  ready?: ReadonlyMap<string, string>;
}

/**
 * A whole discussion: what is said, who is here, and the forms. Rendered on the server it works without scripts; in
 * the browser it goes on live. Give it a `key` of thread, sorting and page.
 */
export function Thread(props: ThreadProps) {
  const { place, formKey, keptText } = props;
  const t = useTranslations('thread');
  const discussion = useDiscussion(props);
  const { action, setAction } = useAction(props.action);
  const scope = useMemo(() => ({ ...props, discussion, action, setAction }), [props, discussion, action, setAction]);
  return (
    <ThreadContext value={scope}>
      <section className="thread" id="thread" aria-label={t('label')}>
        <ThreadHead />
        <PostForm parentId={null} formKey={formKey} keptText={action?.kind === 'reply' ? '' : keptText} />
        <Said />
        <noscript>
          <p className="thread__hint">
            {t('withoutScript')} <a href={addressOf(place, {}, 'thread')}>{t('reload')}</a>
          </p>
        </noscript>
      </section>
    </ThreadContext>
  );
}
