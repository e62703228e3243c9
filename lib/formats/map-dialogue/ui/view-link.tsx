import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import './view-link.css';

/** Copies the address of what the map shows now, and says so. Where the browser forbids that, the address is shown. */
export function ViewLink({ addressNow }: { addressNow: () => string }) {
  const t = useTranslations('formats.map-dialogue.view');
  const [copied, setCopied] = useState(false);
  const [address, setAddress] = useState<string | null>(null);
  const copy = async () => {
    const link = new URL(addressNow(), window.location.href).href;
    const done = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    setCopied(done === true);
    setAddress(done ? null : link);
  };
  return (
    <div className="view-link needs-script no-print">
      <Button small type="button" kind="tertiary" onClick={() => void copy()}>
        {t('copy')}
      </Button>
      <span role="status">{copied ? t('copied') : address ? t('byHand') : ''}</span>
      {address && (
        <input
          className="kern-form-input__input"
          readOnly
          aria-label={t('address')}
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}
