'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef } from 'react';
import { useDraft } from '@/components/live/use-draft';
import { Alert } from '@/components/ui/alert';
import { Button, ButtonLink } from '@/components/ui/button';
import { TextArea } from '@/components/ui/fields';
import { Refused } from '@/components/ui/refused';
import type { Facts } from '@/lib/errors';
import { detourOf } from '@/lib/identity/model/detour';
import { COMMENT_LIMIT } from '@/lib/threads/model';
import { addressOf } from './address';
import { leave } from './comment-deed';
import { useThreadScope } from './thread-context';

interface Props {
  parentId: string | null;
  formKey: string;
  keptText: string;
  onDone?: () => void;
}

/** Where one writes a comment or an answer; or the reason why one may not. */
export function PostForm({ parentId, formKey, keptText, onDone }: Props) {
  const t = useTranslations('thread');
  const { place, view, discussion } = useThreadScope();
  const [text, write] = useDraft(`${place.tenantSlug}:${view.id}:${parentId ?? ''}`, keptText);
  const showTyping = useTyping();
  const { post } = view.may;
  const detour = post.ok ? null : detourOf(place.tenantSlug, post, addressOf(place));
  if (!post.ok && !detour) return <Closed {...post} reply={parentId !== null} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    // The draft stays in this browser meanwhile.
    if (detour) return location.assign(detour);
    discussion.outbox.post({ threadId: view.id, parentId, text });
    write('');
    if (keptText) void fetch(`/${place.tenantSlug}/kept-form`, { method: 'POST' });
    onDone?.();
  };
  return (
    <form className="post-form" action={`/${place.tenantSlug}/comments`} method="post" onSubmit={submit}>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="threadId" value={view.id} />
      <input type="hidden" name="parentId" value={parentId ?? ''} />
      <input type="hidden" name="back" value={addressOf(place)} />
      <TextArea
        id={`text-${parentId ?? 'new'}`}
        name="text"
        label={t(parentId ? 'post.answer' : 'post.label')}
        rows={parentId ? 3 : 4}
        maxLength={COMMENT_LIMIT}
        value={text}
        onChange={(event) => {
          write(event.target.value);
          showTyping();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
        required
        autoFocus={parentId !== null}
      />
      {parentId === null && <Refused refused={discussion.refused} />}
      <div className="buttons post-form__buttons">
        <Button>{t(parentId ? 'post.sendAnswer' : 'post.send')}</Button>
        {onDone && (
          <ButtonLink kind="tertiary" href={addressOf(place)} onClick={leave(onDone)}>
            {t('cancel')}
          </ButtonLink>
        )}
        <p className="post-form__as">
          {view.me?.name ? t('post.as', { name: view.me.name }) : t('post.signIn')}
          {view.isReviewed && ` ${t('held.before')}`}
        </p>
      </div>
    </form>
  );
}

function Closed({ code, facts, reply }: { code: string; facts: Facts; reply: boolean }) {
  const t = useTranslations();
  if (reply) return null;
  const key = `refusals.${code}`;
  return <Alert title={t.has(key) ? t(key, facts as Record<string, string>) : t('common.refused')} />;
}

const TYPING_EVERY_MS = 2_000;

/** Lets the others know that somebody writes, now and then. */
function useTyping() {
  const { view, discussion } = useThreadScope();
  const shownAt = useRef(-TYPING_EVERY_MS);
  return () => {
    if (performance.now() - shownAt.current < TYPING_EVERY_MS || !discussion.live.now().online) return;
    shownAt.current = performance.now();
    void discussion.live.send('typing.show', { threadId: view.id });
  };
}
