import './voices.css';
import { useTranslations } from 'next-intl';
import { heardIn } from '@/lib/languages/model/heard';
import { USUAL } from '@/lib/languages/model/usual';
import { type Found, textOf } from '@/lib/search/model/found';
import { Time } from '../ui/time';

interface Props {
  voices: readonly Found[];
  /** Whether they come from several towns, so that each says from which. */
  withTown?: boolean;
}

/** What people said last, each with the way into the discussion. */
export function Voices({ voices, withTown = false }: Props) {
  const t = useTranslations('offers.voices');
  return (
    <section className="voices" aria-labelledby="voices">
      <h2 id="voices">{t('title')}</h2>
      <ul className="voices__list">
        {voices.map(({ id, kind, excerpt, href, offer, tenantName, at }) => (
          <li key={`${kind} ${id}`} className="voice">
            <blockquote className="voice__said" dir="auto" lang={heardIn(textOf(excerpt)) ?? USUAL}>
              <p>{textOf(excerpt)}</p>
            </blockquote>
            <p className="voice__where">
              <a href={href}>{offer.title}</a>
              {withTown && ` · ${tenantName}`} · <Time at={at} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
