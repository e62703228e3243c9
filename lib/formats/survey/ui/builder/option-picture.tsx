'use client';
import { useTranslations } from 'next-intl';
import { type ChangeEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError, TextField } from '@/components/ui/fields';
import { LABEL_LIMIT } from '@/lib/surveys/model/key';
import type { PartDraft } from '../../model/draft';
import { pictureAt } from '../picture-at';
import { useSurroundings } from '../surroundings';

interface Props {
  part: PartDraft;
  /** What the option is called, for who hears which one a button is about. */
  label: string;
  name: string;
  becomes: (to: Partial<PartDraft>) => void;
}

/** The picture of an option: sent as soon as it is chosen, with words for who does not see it. */
export function OptionPicture({ part, label, name, becomes }: Props) {
  const t = useTranslations('formats.survey.settings.image');
  const { tenantSlug } = useSurroundings();
  const { image } = part;
  if (!image) return <PictureChooser {...{ label, name, becomes }} />;
  return (
    <div className="survey-option__picture">
      <img src={pictureAt(tenantSlug, image.id)} alt="" width={96} height={72} />
      <TextField
        name={`${name}.alt`}
        label={t('alt')}
        hint={t('altHint')}
        maxLength={LABEL_LIMIT}
        value={image.alt}
        onChange={(event) => becomes({ image: { ...image, alt: event.target.value } })}
      />
      <Button
        type="button"
        kind="tertiary"
        small
        aria-label={t('remove', { label })}
        onClick={() => becomes({ image: undefined })}
      >
        {t('removeShort')}
      </Button>
    </div>
  );
}

function PictureChooser({ label, name, becomes }: Omit<Props, 'part'>) {
  const t = useTranslations('formats.survey.settings.image');
  const refusals = useTranslations('refusals');
  const { tenantSlug } = useSurroundings();
  const [code, setCode] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file) return;
    setSending(true);
    const sent = await sentPicture(tenantSlug, file);
    setSending(false);
    setCode('code' in sent ? sent.code : null);
    target.value = '';
    if ('id' in sent) becomes({ image: { id: sent.id, alt: '' } });
  };
  return (
    <div className="survey-option__chooser">
      <label>
        <span>{sending ? t('sending') : t('add')}</span>
        <input
          type="file"
          accept="image/jpeg,image/png,image/webp"
          aria-label={t('addTo', { label })}
          onChange={choose}
        />
      </label>
      {code && <FieldError id={`${name}.picture`}>{refusals.has(code) ? refusals(code) : t('failed')}</FieldError>}
    </div>
  );
}

async function sentPicture(tenantSlug: string, file: File): Promise<{ id: string } | { code: string }> {
  const body = new FormData();
  body.append('picture', file);
  try {
    const answer = await fetch(`/${tenantSlug}/manage/option-pictures`, { method: 'POST', body });
    const told = await answer.json();
    return answer.ok ? { id: String(told.id) } : { code: String(told.code) };
  } catch {
    return { code: 'failed' };
  }
}
