/** How numbers are written in a language. Making one takes long, and a page of results writes thousands. */
interface Numbers {
  whole: Intl.NumberFormat;
  tenths: Intl.NumberFormat;
  /** Of a share between 0 and 1, without decimals. */
  percent: Intl.NumberFormat;
  /** As exact as it is, to three decimals. */
  exact: Intl.NumberFormat;
}

/** The same for all who ask for it. In: a language by its tag, of the few that the platform speaks. */
export function numbersIn(locale: string): Numbers {
  const made = held.get(locale) ?? {
    whole: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
    tenths: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }),
    percent: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
    exact: new Intl.NumberFormat(locale),
  };
  held.set(locale, made);
  return made;
}

const held = new Map<string, Numbers>();
