'use client';
import './offer-preview.css';
import { useTranslations } from 'next-intl';
import { scopeParts, type Topic, topics } from '@/lib/offers/model';
import { momentFrom } from '@/lib/offers/model/dates';
import type { FormValues } from '@/lib/offers/model/form';
import { Time } from '../ui/time';
import { useFormValues } from './use-form-values';

interface Props {
  /** What the form starts with. */
  values: FormValues;
  form: { current: HTMLFormElement | null };
}

/** The head of the offer's page as the form stands, beside the form: what residents will see first. */
export function OfferPreview({ values, form }: Props) {
  const t = useTranslations('manage.sight');
  const offers = useTranslations('offers');
  const now = useFormValues(form, values);
  const topic = topics.find((code) => code === now.topic);
  return (
    <aside className="offer-preview" aria-labelledby="offer-preview">
      <h2 id="offer-preview" className="offer-preview__title">
        {t('title')}
      </h2>
      <div className="offer-preview__page">
        {topic && <p>{offers(`topics.${topic as Topic}`)}</p>}
        <Text className="offer-preview__name" otherwise={t('noTitle')}>
          {now.title}
        </Text>
        <Text otherwise={t('noSummary')}>{now.summary}</Text>
        <Dates opensAt={now.opensAt} closesAt={now.closesAt} />
        <Text otherwise={t('noPlace')}>{now['place.label']}</Text>
        {scopeParts.map((part) => (
          <Scope key={part} title={offers(`scope.${part}`)}>
            {now[`scope.${part}`]}
          </Scope>
        ))}
      </div>
    </aside>
  );
}

interface TextProps {
  className?: string;
  children: string | undefined;
  otherwise: string;
}

const Text = ({ className = '', children, otherwise }: TextProps) => (
  <p className={children ? className : `${className} offer-preview__empty`}>{children || otherwise}</p>
);

const Scope = ({ title, children }: { title: string; children: string | undefined }) =>
  children ? (
    <p>
      <strong>{title}:</strong> {children}
    </p>
  ) : null;

function Dates({ opensAt = '', closesAt = '' }: { opensAt: string | undefined; closesAt: string | undefined }) {
  const [from, to] = [momentFrom(opensAt), momentFrom(closesAt)];
  if (!from || !to) return null;
  return (
    <p>
      <Time at={from} show="day" /> – <Time at={to} show="day" />
    </p>
  );
}
