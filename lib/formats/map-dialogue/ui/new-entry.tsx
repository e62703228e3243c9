import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/fields';
import { Icon } from '@/components/ui/icon';
import { TEXT_LIMIT } from '@/lib/annotations/model/draft';
import { placeFromForm } from '@/lib/annotations/model/place-from-form';
import type { Category } from '@/lib/annotations/model/settings';
import type { AnnotationView } from '@/lib/realtime/model';
import { CategoryChoice } from './category-choice';
import { NearbyEntries } from './nearby-entries';
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
  /** What is on the map already. */
  entries: readonly AnnotationView[];
  /** Whether a moderator sees it before everybody does. */
  isReviewed: boolean;
  /** Whether these are all. */
  isWhole: boolean;
  onOpen: (id: string) => void;
  /** Whether streets and places can be looked for. */
  hasPlaces: boolean;
  /** Whether the entry can be posted from here; else the form goes to the server, which asks who somebody is. */
  sendsLive: boolean;
}

/** The form of a new entry, closed until somebody wants it. A plain form, which also works without any script. */
export function NewEntry({ tenantSlug, path, formKey, categories, adding, entries, onOpen, ...props }: Props) {
  const t = useTranslations('formats.map-dialogue.add');
  const sentence = useSentence();
  const { threadId, isWhole, sendsLive } = props;
  const { open, draft, problems, write } = adding;
  const geometry = draft.geometry ? JSON.stringify(draft.geometry) : '';
  const form = useFirstProblem(problems);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (!sendsLive) return;
    event.preventDefault();
    adding.post(placeFromForm(new FormData(event.currentTarget)));
  };
  const error = (field: string) => problems[field] && sentence(problems[field]);
  return (
    <details className="new-entry" open={open} onToggle={(event) => follow(event.currentTarget.open, adding)}>
      <Title open={open} />
      <form
        ref={form}
        className="new-entry__form"
        method="post"
        action={`/${tenantSlug}/annotations`}
        onSubmit={submit}
        noValidate={sendsLive}
      >
        <Hidden values={{ key: formKey, threadId, back: path, geometry }} />
        {adding.restored && <p className="new-entry__note">{t('restored')}</p>}
        <PlaceField
          adding={adding}
          error={error('geometry') || error('placeInWords')}
          searchAt={props.hasPlaces ? `/${tenantSlug}/places` : null}
        />
        <NearbyEntries {...{ tenantSlug, threadId, isWhole, adding, entries, path, onOpen }} />
        <CategoryChoice
          categories={categories}
          chosen={draft.category}
          error={error('category')}
          onChoose={(category) => write({ category })}
        />
        <TextArea
          name="text"
          label={t('text')}
          hint={t(props.isReviewed ? 'reviewed' : 'netiquette')}
          error={error('text')}
          maxLength={TEXT_LIMIT}
          required
          value={draft.text}
          onChange={(event) => write({ text: event.target.value })}
        />
        <Buttons onDiscard={adding.discard} />
      </form>
    </details>
  );
}

/** The form is opened and closed by its summary, too, and the drawing goes along. */
function follow(isOpen: boolean, { open, begin, close }: Adding) {
  if (isOpen === open) return;
  if (isOpen) begin();
  else close();
}

function Title({ open }: { open: boolean }) {
  const t = useTranslations('formats.map-dialogue.add');
  return (
    <summary className={open ? 'new-entry__title' : 'kern-btn kern-btn--primary new-entry__open'}>
      <Icon name={open ? 'chevron' : 'pin'} />
      <span className="kern-label">{open ? t('title') : t('open')}</span>
    </summary>
  );
}

function Buttons({ onDiscard }: { onDiscard: () => void }) {
  const t = useTranslations('formats.map-dialogue.add');
  return (
    <div className="new-entry__buttons">
      <Button>{t('send')}</Button>
      <Button type="button" kind="tertiary" className="needs-script" onClick={onDiscard}>
        {t('cancel')}
      </Button>
    </div>
  );
}

const Hidden = ({ values }: { values: Record<string, string> }) =>
  Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} readOnly />);

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
