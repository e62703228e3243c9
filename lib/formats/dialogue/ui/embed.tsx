import './panel.css';
import { getTranslations } from 'next-intl/server';
import { SaidList } from '@/components/offers/said-list';
import { ButtonLink } from '@/components/ui/button';
import { saidIn } from '@/lib/public-api/queries/said';
import type { EmbedProps } from '../../format';
import { DialogueSettings } from '../model';

/** The discussion in a frame on another site: what was said last. One speaks on its own page, where one signs in. */
export default async function EmbeddedDialogue({ actor, format, path }: EmbedProps) {
  const { question } = DialogueSettings.parse(format.settings);
  const [said, t] = await Promise.all([saidIn(actor, format, path), getTranslations('formats.dialogue')]);
  return (
    <div className="dialogue">
      <div className="dialogue__question">
        <p dir="auto">{question}</p>
      </div>
      {format.state === 'open' && (
        <ButtonLink href={path} target="_blank" rel="noopener">
          {t('invite')}
        </ButtonLink>
      )}
      <SaidList said={said} />
    </div>
  );
}
