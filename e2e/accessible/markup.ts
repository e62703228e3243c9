import { type ConfigData, HtmlValidate } from 'html-validate';

/** The second engine: the HTML as the server sent it, against the standard. Each rule that is off says why. */
const config: ConfigData = {
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Next writes its own marks in the head and the body, which no page has in hand.
    'no-missing-references': 'off',
    'element-required-attributes': 'error',
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
