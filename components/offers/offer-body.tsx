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
  /** The town's address: `/lindenfurt`. */
  town: string;
}

type Told = Pick<Offer, 'scope' | 'plain' | 'description' | 'timeline' | 'documents' | 'pictures' | 'contact'>;

/** All that an offer tells below its head: what is open, what it is about, when what happens, whom to ask. */
export const OfferBody = ({ offer, written, town }: Props) => (
  <>
    <Scope scope={offer.scope} written={written} />
    <div className="offer__columns">
      <About offer={offer} written={written} town={town} />
      <Facts offer={offer} written={written} />
    </div>
  </>
);

const About = ({ offer, written, town }: Props) => (
  <section className="offer__about" aria-labelledby="about">
    <h2 id="about">{useTranslations('offers')('about')}</h2>
    <AboutText offer={offer} written={written} town={town} />
  </section>
);

function Facts({ offer: { timeline, documents, contact }, written }: Omit<Props, 'town'>) {
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
          <Documents documents={documents} contact={contact} marked={marked} />
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
