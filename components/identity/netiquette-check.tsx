import { useTranslations } from 'next-intl';
import { Check } from '../ui/choices';
import { FieldError } from '../ui/fields';

/** The box below the rules, with the version that stands above it. */
export function NetiquetteCheck({ version, error }: { version: number | undefined; error: string | undefined }) {
  const t = useTranslations('netiquette.again');
  return (
    <div id="netiquette">
      <input type="hidden" name="version" value={version ?? ''} />
      <Check
        type="checkbox"
        name="netiquette"
        value="accepted"
        label={t('accept')}
        required
        aria-invalid={error ? true : undefined}
      />
      {error && <FieldError id="netiquette-accepted">{error}</FieldError>}
    </div>
  );
}
