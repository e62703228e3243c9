import './plan-picture.css';
import { getTranslations } from 'next-intl/server';
import { SaidList } from '@/components/offers/said-list';
import { ButtonLink } from '@/components/ui/button';
import { saidIn } from '@/lib/public-api/queries/said';
import type { EmbedProps } from '../../format';
import { MapDialogueSettings } from '../model/settings';

/** The map in a frame on another site: its picture, and what was said last. One writes on its own page. */
export default async function EmbeddedMap({ actor, format, path }: EmbedProps) {
  const { question } = MapDialogueSettings.parse(format.settings);
  const [said, t] = await Promise.all([saidIn(actor, format, path), getTranslations('formats.map-dialogue')]);
  const alt = t('embedded', { title: format.title });
  return (
    <>
      {question && <p dir="auto">{question}</p>}
      <a href={path} target="_blank" rel="noopener">
        <img className="plan-picture" src={`${path}/picture?width=900&height=675`} alt={alt} width={900} height={675} />
      </a>
      {format.state === 'open' && (
        <ButtonLink href={path} target="_blank" rel="noopener">
          {t('invite')}
        </ButtonLink>
      )}
      <SaidList said={said} />
    </>
  );
}
