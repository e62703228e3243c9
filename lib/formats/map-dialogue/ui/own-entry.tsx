import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { LiveThread } from '@/components/live/use-thread';
import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { Select, TextArea, TextField } from '@/components/ui/fields';
import { PLACE_LIMIT, TEXT_LIMIT } from '@/lib/annotations/model/draft';
import type { Category } from '@/lib/annotations/model/settings';
import type { AnnotationView } from '@/lib/realtime/model';
import { useSentence } from './use-sentence';
import './own-entry.css';

interface Props {
  tenantSlug: string;
  path: string;
  entry: AnnotationView;
  categories: readonly Category[];
  send: LiveThread['send'];
}

/** What one may do with an entry of one's own: change its words and category, or take it back. Plain forms at heart. */
export function OwnEntry(props: Props) {
  const { tenantSlug, path, entry, categories } = props;
  const t = useTranslations('formats.map-dialogue');
  const [round, setRound] = useState(0);
  const done = () => setRound(round + 1);
  const { submit, problem } = useSending(props, done);
  const address = `/${tenantSlug}/annotations/${entry.id}`;
  return (
    <div className="own-entry" key={round}>
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <Details summary={t('own.edit')}>
        <form method="post" action={`${address}/edit`} onSubmit={submit('annotation.edit')}>
          <input type="hidden" name="page" value={path} />
          <Select
            name="category"
            id="own-category"
            label={t('add.category')}
            choices={categories.map(({ key, label }) => ({ value: key, label }))}
            defaultValue={entry.category}
          />
          <TextArea
            name="text"
            id="own-text"
            label={t('add.text')}
            maxLength={TEXT_LIMIT}
            required
            defaultValue={entry.text}
          />
          <TextField
            name="placeInWords"
            id="own-place"
            label={t('add.words')}
            maxLength={PLACE_LIMIT}
            required={entry.geometry === null}
            defaultValue={entry.placeInWords ?? ''}
          />
          <Button small>{t('own.save')}</Button>
        </form>
      </Details>
      <Details summary={t('own.withdraw')}>
        <form method="post" action={`${address}/withdraw`} onSubmit={submit('annotation.withdraw')}>
          <input type="hidden" name="page" value={path} />
          <p>{t('own.withdrawSure')}</p>
          <Button small kind="secondary">
            {t('own.withdrawNow')}
          </Button>
        </form>
      </Details>
    </div>
  );
}

/** Sends a form over the live connection; where there is none, the form goes its own way. */
function useSending({ send, entry }: Props, done: () => void) {
  const sentence = useSentence();
  const [problem, setProblem] = useState('');
  const submit = (event: 'annotation.edit' | 'annotation.withdraw') => (submitting: FormEvent<HTMLFormElement>) => {
    submitting.preventDefault();
    const form = submitting.currentTarget;
    const wish = { ...Object.fromEntries(new FormData(form)), annotationId: entry.id };
    void send(event, wish).then((outcome) => {
      if (outcome.ok) {
        setProblem('');
        done();
      } else if (outcome.kind === 'Offline') form.submit();
      else setProblem(sentence(outcome.code));
    });
  };
  return { submit, problem };
}
