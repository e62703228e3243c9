import './scope.css';
import { useTranslations } from 'next-intl';
import { type OfferScope, scopeParts } from '@/lib/offers/model';
import { Icon, type IconName } from '../ui/icon';
import { useMarked } from '../ui/use-marked';

const icons: Record<keyof OfferScope, IconName> = { asked: 'people', open: 'edit', settled: 'lock' };

/** Who is asked, what can be decided and what is settled: as much of it as the editors said. */
export function Scope({ scope, written }: { scope: OfferScope; written: string }) {
  const t = useTranslations('offers.scope');
  const marked = useMarked(written);
  const said = scopeParts.filter((part) => scope[part]);
  if (said.length === 0) return null;
  return (
    <div className="scope">
      {said.map((part) => (
        <section key={part} className="scope__part">
          <h2 className="scope__title">
            <Icon name={icons[part]} />
            {t(part)}
          </h2>
          <p {...marked}>{scope[part]}</p>
        </section>
      ))}
    </div>
  );
}
