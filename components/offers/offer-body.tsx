import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { OfferPage as Offer } from '@/lib/offers/queries';
import { Markdown } from '../ui/markdown';
import { Contact } from './contact';
import { Documents } from './documents';
import { PlainText } from './plain-text';
import { Scope } from './scope';
import { Timeline } from './timeline';

type Told = Pick<Offer, 'scope' | 'plain' | 'description' | 'timeline' | 'documents' | 'pictures' | 'contact'>;

/** All that an offer tells below its head: what is open, what it is about, when what happens, whom to ask. `town`: its address. */
export const OfferBody = ({ offer, town }: { offer: Told; town: string }) => (
  <>
    <Scope scope={offer.scope} />
    <div className="offer__columns">
      <About offer={offer} town={town} />
      <Facts offer={offer} />
    </div>
  </>
);

const About = ({ offer, town }: { offer: Told; town: string }) => (
  <section className="offer__about" aria-labelledby="about">
    <h2 id="about">{useTranslations('offers')('about')}</h2>
    <PlainText pictures={offer.pictures}>{offer.plain}</PlainText>
    <Markdown under={2} pictures={offer.pictures} town={town}>
      {offer.description}
    </Markdown>
  </section>
);

function Facts({ offer: { timeline, documents, contact } }: { offer: Told }) {
  const t = useTranslations('offers');
  return (
    <div className="offer__facts">
      {timeline.length > 0 && (
        <Fact title={t('timeline')}>
          <Timeline steps={timeline} today={new Date()} />
        </Fact>
      )}
      {documents.length > 0 && (
        <Fact title={t('documents')}>
          <Documents documents={documents} contact={contact} />
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
