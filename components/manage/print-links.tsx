import { useTranslations } from 'next-intl';
import { printedKinds } from '@/lib/offers/model/printed';
import { ButtonLink } from '../ui/button';

/** The printed matter of an offer. `base`: its address in the manage area. */
export function PrintLinks({ base }: { base: string }) {
  const t = useTranslations('manage.print');
  return (
    <section className="publish" aria-labelledby="print">
      <h2 id="print" className="publish__title">
        {t('title')}
      </h2>
      <p>{t('help')}</p>
      <div className="buttons">
        {printedKinds.map((kind) => (
          <ButtonLink key={kind} kind="secondary" href={`${base}/print/${kind}`} icon="document">
            {t(kind)}
          </ButtonLink>
        ))}
      </div>
    </section>
  );
}
