import { type ConfigData, HtmlValidate } from 'html-validate';

/** The second engine: the HTML as the server sent it, against the standard. Each rule that is off says why. */
const config: ConfigData = {
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // ARIA 1.2 lets lists and articles have a name; screen readers say it.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // A button in a form sends it unless it says otherwise, which is what those without a type are for.
    'no-implicit-button-type': 'off',
    // The list of places under a search field opens while one types (ARIA: combobox), which a select cannot.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // The questions of a survey are disabled together, and their group is named by `aria-label`.
    'wcag/h71': 'off',
  },
};
const validator = new HtmlValidate(config);

/** Out: one line for each thing found. */
export async function markupFindings(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `html-validate ${ruleId}: ${message} (${selector})`),
  );
}
