import './look.css';
import './manage-form.css';
import { useTranslations } from 'next-intl';
import { fonts, type LookDraft, MENU_LIMIT } from '@/lib/tenants/model/look';
import { Button } from '../ui/button';
import { ChoiceGroup } from '../ui/choices';
import { TextField } from '../ui/fields';
import { Section } from './section';

interface Props {
  action: string;
  look: LookDraft;
  /** The nearest colour that can be read, where the one that was typed cannot. */
  nearest: string | null;
  errors: ReadonlyMap<string, string>;
}

const numbers = Array.from({ length: MENU_LIMIT }, (_, index) => index + 1);

/** What a space looks like, to be tried out. */
export function LookForm({ action, look, nearest, errors }: Props) {
  const t = useTranslations('town.look');
  return (
    <form className="manage-form" method="post" action={action}>
      <Section id="colours" title={t('colour')} help={t('colourHelp')}>
        <TextField
          name="colour"
          label={t('colourLabel')}
          hint={t('colourHint')}
          defaultValue={nearest ?? look.colour}
          error={nearest ? t('nearest', { typed: look.colour, nearest }) : errors.get('colour')}
          pattern="#[0-9a-fA-F]{6}"
          maxLength={7}
          spellCheck={false}
          required
        />
        <Swatches colours={nearest ? [look.colour, nearest] : [look.colour]} />
      </Section>
      <Section id="typeface" title={t('font')} help={t('fontHelp')}>
        <ChoiceGroup
          type="radio"
          name="font"
          legend={t('fontLabel')}
          choices={fonts.map((font) => ({ value: font, label: t(`fonts.${font}`) }))}
          chosen={[look.font]}
          required
        />
      </Section>
      <Section id="menu" title={t('menu')} help={t('menuHelp')}>
        {numbers.map((number) => (
          <MenuFields key={number} number={number} entry={look.menu[number - 1]} />
        ))}
        {[...errors]
          .filter(([field]) => field.startsWith('menu'))
          .map(([field, words]) => (
            <p key={field} className="field-error">
              {words}
            </p>
          ))}
      </Section>
      <div className="buttons">
        <Button type="submit" icon="check">
          {t('try')}
        </Button>
      </div>
    </form>
  );
}

/** A colour as it is, beside its number: in a picture, since our policy allows no style in a page. */
function Swatches({ colours }: { colours: string[] }) {
  return (
    <p className="swatches">
      {colours
        .filter((colour) => /^#[0-9a-f]{6}$/i.test(colour))
        .map((colour) => (
          <span key={colour} className="swatches__one">
            <svg width="56" height="32" viewBox="0 0 56 32" aria-hidden="true">
              <rect width="56" height="32" rx="4" fill={colour} />
              <text x="28" y="21" fill="#ffffff" fontSize="14" textAnchor="middle">
                Aa
              </text>
            </svg>
            <code>{colour}</code>
          </span>
        ))}
    </p>
  );
}

function MenuFields({ number, entry }: { number: number; entry: { label: string; href: string } | undefined }) {
  const t = useTranslations('town.look');
  return (
    <div className="manage-pair">
      <TextField
        name="label"
        id={`label-${number}`}
        label={t('menuLabel', { number })}
        defaultValue={entry?.label}
        maxLength={30}
      />
      <TextField
        name="href"
        id={`href-${number}`}
        label={t('menuHref', { number })}
        defaultValue={entry?.href}
        maxLength={300}
      />
    </div>
  );
}
