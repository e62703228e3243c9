import { useTranslations } from 'next-intl';
import { TextArea, TextField } from '@/components/ui/fields';
import { BACKGROUND_LIMIT, type DialogueSettings, QUESTION_LIMIT } from '../model';

/** The part of the editor's form that makes a dialogue: what it asks. */
export default function DialogueSettingsForm({ settings }: { settings: DialogueSettings }) {
  const t = useTranslations('formats.dialogue.settings');
  const common = useTranslations('common');
  return (
    <>
      <TextField
        name="question"
        label={t('question')}
        hint={t('questionHint')}
        defaultValue={settings.question}
        maxLength={QUESTION_LIMIT}
        required
      />
      <TextArea
        name="background"
        label={t('background')}
        hint={t('backgroundHint')}
        optional={common('optional')}
        defaultValue={settings.background}
        maxLength={BACKGROUND_LIMIT}
      />
    </>
  );
}
