interface Scheme {
  action: string;
  onAction: string;
}

/**
 * A tenant's colours and typeface as a style sheet of their own: our policy allows none inside a page. KERN derives the rest
 * (hover, contextual tokens) from these two.
 */
export const tenantStylesheet = ({ light, dark }: { light: Scheme; dark: Scheme }, font: Font = 'fira-sans'): string =>
  [
    ...(FAMILIES[font] ? [`:root { --kern-typography-font-family-default: ${FAMILIES[font]}; }`] : []),
    `:root { ${tokens(light)} }`,
    `@media (prefers-color-scheme: dark) { :root:not([data-kern-theme="light"]) { ${tokens(dark)} } }`,
    `:root[data-kern-theme="dark"] { ${tokens(dark)} }`,
  ].join('\n');

type Font = 'fira-sans' | 'system' | 'serif';

/** Beside our own typeface those that each computer has: nothing is loaded for them. */
const FAMILIES: Record<Font, string | null> = {
  'fira-sans': null,
  system: 'system-ui, sans-serif',
  serif: 'Charter, "Bitstream Charter", Cambria, Georgia, serif',
};

const tokens = ({ action, onAction }: Scheme) =>
  `--kern-color-action-default: ${action}; --kern-color-action-on-default: ${onAction};`;
