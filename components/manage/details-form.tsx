'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Check } from '@/components/ui/choices';
import type { OfferPicture } from '@/lib/files/model/addresses';
import { detailProblems, type FormValues } from '@/lib/offers/model/form';
import { AboutFields } from './about-fields';
import { ContactFields } from './contact-fields';
import './manage-form.css';
import { OfferPreview } from './offer-preview';
import { PlaceFields, type Town } from './place-fields';
import { RefusedHint } from './refused-hint';
import { ScopeFields } from './scope-fields';
import { TimeFields } from './time-fields';
import { useCheckedForm } from './use-checked-form';

interface Props {
  action: string;
  /** Of the offer that is changed; absent where a new one is made. */
  offerId?: string;
  /** Whether people may follow it already, and be told of a change. */
  isPublished?: boolean;
  /** What a new offer starts from. */
  template?: string | undefined;
  values: FormValues;
  refused: Readonly<Record<string, string>>;
  town: Town;
  /** What the texts of the offer may show; none of a new one. */
  pictures?: readonly OfferPicture[];
}

/** All that an offer says about itself, section by section. */
export function DetailsForm({ action, offerId, isPublished, template, values, refused, town, pictures = [] }: Props) {
  const t = useTranslations('manage.details');
  const { form, field, errorOf, isRefused } = useCheckedForm({ values, refused, check: detailProblems });
  return (
    <div className="manage-beside">
      <form className="manage-form" method="post" action={action} {...form}>
        {offerId && <input type="hidden" name="offerId" value={offerId} />}
        {template && <input type="hidden" name="template" value={template} />}
        <AboutFields field={field} pictures={pictures} />
        <ScopeFields field={field} />
        <PlaceFields field={field} errorOf={errorOf} values={values} town={town} />
        <TimeFields field={field} errorOf={errorOf} values={values} form={form.ref} />
        <ContactFields field={field} />
        {isPublished && <Check type="checkbox" name="tell" value="1" label={t('tell')} hint={t('tellHint')} />}
        {isRefused && <RefusedHint />}
        <div className="buttons">
          <Button type="submit" icon="check">
            {offerId ? t('save') : t('create')}
          </Button>
        </div>
      </form>
      <OfferPreview values={values} form={form.ref} />
    </div>
  );
}
