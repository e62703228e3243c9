interface Scheme {
  action: string;
  onAction: string;
}

/**
 * A tenant's colours as a style sheet of their own: our policy allows none inside a page. KERN derives the rest
 * (hover, contextual tokens) from these two.
 */
export const tenantStylesheet = ({ light, dark }: { light: Scheme; dark: Scheme }): string =>
  [
    `:root { ${tokens(light)} }`,
    `@media (prefers-color-scheme: dark) { :root:not([data-kern-theme="light"]) { ${tokens(dark)} } }`,
    `:root[data-kern-theme="dark"] { ${tokens(dark)} }`,
  ].join('\n');

const tokens = ({ action, onAction }: Scheme) =>
  `--kern-color-action-default: ${action}; --kern-color-action-on-default: ${onAction};`;
