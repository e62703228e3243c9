import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/fields';
import { Icon } from '@/components/ui/icon';
import { TEXT_LIMIT } from '@/lib/annotations/model/draft';
import { placeFromForm } from '@/lib/annotations/model/place-from-form';
import type { Category } from '@/lib/annotations/model/settings';
import { CategoryChoice } from './category-choice';
import { PlaceField } from './place-field';
import type { Adding } from './use-adding';
import { useSentence } from './use-sentence';
import './new-entry.css';

interface Props {
  tenantSlug: string;
  path: string;
  threadId: string;
  /** For a form that is sent without a script: sent twice, it is one entry. */
  formKey: string;
  categories: readonly Category[];
  adding: Adding;
  /** Whether the entry can be posted from here; else the form goes to the server, which asks who somebody is. */
  sendsLive: boolean;
}

/** The form of a new entry, closed until somebody wants it. A plain form, which also works without any script. */
export function NewEntry({ tenantSlug, path, threadId, formKey, categories, adding, sendsLive }: Props) {
  const t = useTranslations('formats.map-dialogue.add');
  const sentence = useSentence();
  const { open, draft, problems, write } = adding;
  const form = useFirstProblem(problems);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (!sendsLive) return;
    event.preventDefault();
    adding.post(placeFromForm(new FormData(event.currentTarget)));
  };
  const error = (field: string) => problems[field] && sentence(problems[field]);
  return (
    <details
      className="new-entry"
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open === open) return;
        if (currentTarget.open) adding.begin();
        else adding.close();
      }}
    >
      <summary className={open ? 'new-entry__title' : 'kern-btn kern-btn--primary new-entry__open'}>
        <Icon name={open ? 'chevron' : 'pin'} />
        <span className="kern-label">{open ? t('title') : t('open')}</span>
      </summary>
      <form
        ref={form}
        className="new-entry__form"
        method="post"
        action={`/${tenantSlug}/annotations`}
        onSubmit={submit}
        noValidate={sendsLive}
      >
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="threadId" value={threadId} />
        <input type="hidden" name="back" value={path} />
        <input type="hidden" name="geometry" value={draft.geometry ? JSON.stringify(draft.geometry) : ''} readOnly />
        {adding.restored && <p className="new-entry__note">{t('restored')}</p>}
        <PlaceField adding={adding} error={error('geometry') || error('placeInWords')} />
        <CategoryChoice
          categories={categories}
          chosen={draft.category}
          error={error('category')}
          onChoose={(category) => write({ category })}
        />
        <TextArea
          name="text"
          label={t('text')}
          hint={t('netiquette')}
          error={error('text')}
          maxLength={TEXT_LIMIT}
          required
          value={draft.text}
          onChange={(event) => write({ text: event.target.value })}
        />
        <div className="new-entry__buttons">
          <Button>{t('send')}</Button>
          <Button type="button" kind="tertiary" className="needs-script" onClick={adding.discard}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </details>
  );
}

/** Leads to the first field that something is wrong with. Out: for the form's element. */
function useFirstProblem(problems: Adding['problems']) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(problems).length === 0) return;
    const wrong = form.current?.querySelector('.kern-fieldset--error, [aria-invalid="true"]');
    const field = wrong?.matches('fieldset') ? wrong.querySelector<HTMLElement>('button, input') : wrong;
    (field as HTMLElement | null | undefined)?.focus();
  }, [problems]);
  return form;
}
