import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { OfferPage as Offer } from '@/lib/offers/queries';
import { useMarked } from '../ui/use-marked';
import { AboutText } from './about-text';
import { Contact } from './contact';
import { Documents } from './documents';
import { Scope } from './scope';
import { Timeline } from './timeline';

interface Props {
  offer: Told;
  /** The language of its texts. */
  written: string;
}

type Told = Pick<Offer, 'scope' | 'plain' | 'description' | 'timeline' | 'documents' | 'contact'>;

/** All that an offer tells below its head: what is open, what it is about, when what happens, whom to ask. */
export const OfferBody = ({ offer, written }: Props) => (
  <>
    <Scope scope={offer.scope} written={written} />
    <div className="offer__columns">
      <About offer={offer} written={written} />
      <Facts offer={offer} written={written} />
    </div>
  </>
);

const About = ({ offer, written }: Props) => (
  <section className="offer__about" aria-labelledby="about">
    <h2 id="about">{useTranslations('offers')('about')}</h2>
    <AboutText plain={offer.plain} description={offer.description} written={written} />
  </section>
);

function Facts({ offer: { timeline, documents, contact }, written }: Props) {
  const t = useTranslations('offers');
  const marked = useMarked(written);
  return (
    <div className="offer__facts">
      {timeline.length > 0 && (
        <Fact title={t('timeline')}>
          <Timeline steps={timeline} today={new Date()} marked={marked} />
        </Fact>
      )}
      {documents.length > 0 && (
        <Fact title={t('documents')}>
          <Documents documents={documents} marked={marked} />
        </Fact>
      )}
      <Fact title={t('contact')}>
        <Contact {...contact} />
      </Fact>
    </div>
  );
}

const Fact = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);
