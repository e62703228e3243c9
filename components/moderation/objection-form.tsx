import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/fields';
import { OBJECTION_LIMIT } from '@/lib/moderation/model/objection';

interface Props {
  action: string;
  /** What it is about: the decision's id or the notice's. */
  about: { name: 'decisionId' | 'noticeId'; id: string };
  /** What was typed before it was refused. */
  typed?: string | undefined;
}

/** Objects to a decision. Works without scripts. */
export function ObjectionForm({ action, about, typed }: Props) {
  const t = useTranslations('report.objection');
  return (
    <form className="report" method="post" action={action}>
      <input type="hidden" name={about.name} value={about.id} />
      <TextArea name="text" rows={6} label={t('text')} defaultValue={typed} maxLength={OBJECTION_LIMIT} required />
      <div className="buttons">
        <Button>{t('send')}</Button>
      </div>
    </form>
  );
}
