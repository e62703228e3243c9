import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { LiveThread } from '@/components/live/use-thread';
import { useWishForm } from '@/components/live/use-wish-form';
import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { Select, TextArea, TextField } from '@/components/ui/fields';
import { Refused } from '@/components/ui/refused';
import { PLACE_LIMIT, TEXT_LIMIT } from '@/lib/annotations/model/draft';
import type { Category } from '@/lib/annotations/model/settings';
import type { AnnotationView } from '@/lib/realtime/model';
import { OwnPlace } from './own-place';
import type { Moving } from './use-moving';
import './own-entry.css';

interface Props {
  tenantSlug: string;
  path: string;
  entry: AnnotationView;
  categories: readonly Category[];
  send: LiveThread['send'];
  moving: Moving;
}

/** What one may do with an entry of one's own: change its words, category and place, or take it back. */
export function OwnEntry(props: Props) {
  const t = useTranslations('formats.map-dialogue.own');
  const [round, setRound] = useState(0);
  const onDone = () => {
    props.moving.forget();
    setRound(round + 1);
  };
  return (
    <div className="own-entry" key={round}>
      <Details summary={t('edit')}>
        <Edit {...props} onDone={onDone} />
      </Details>
      <Details summary={t('withdraw')}>
        <Withdraw {...props} onDone={onDone} />
      </Details>
    </div>
  );
}

type FormProps = Props & { onDone: () => void };

function Edit({ tenantSlug, path, entry, categories, send, moving, onDone }: FormProps) {
  const t = useTranslations('formats.map-dialogue');
  const { onSubmit, refused, busy } = useWishForm(send, 'annotation.edit', onDone);
  return (
    <form method="post" action={`/${tenantSlug}/annotations/edit`} onSubmit={onSubmit}>
      <Which entry={entry} path={path} />
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
      <OwnPlace entry={entry} moving={moving} />
      <TextField
        name="placeInWords"
        id="own-place"
        label={t('add.words')}
        maxLength={PLACE_LIMIT}
        required={entry.geometry === null && moving.geometry === null}
        defaultValue={entry.placeInWords ?? ''}
      />
      <Refused refused={refused} />
      <Button small disabled={busy}>
        {t('own.save')}
      </Button>
    </form>
  );
}

function Withdraw({ tenantSlug, path, entry, send, onDone }: FormProps) {
  const t = useTranslations('formats.map-dialogue.own');
  const { onSubmit, refused, busy } = useWishForm(send, 'annotation.withdraw', onDone);
  return (
    <form method="post" action={`/${tenantSlug}/annotations/withdraw`} onSubmit={onSubmit}>
      <Which entry={entry} path={path} />
      <p>{t('withdrawSure')}</p>
      <Refused refused={refused} />
      <Button small kind="secondary" disabled={busy}>
        {t('withdrawNow')}
      </Button>
    </form>
  );
}

const Which = ({ entry, path }: Pick<Props, 'entry' | 'path'>) => (
  <>
    <input type="hidden" name="annotationId" value={entry.id} />
    <input type="hidden" name="back" value={`${path}?annotation=${entry.id}#${entry.id}`} />
  </>
);
