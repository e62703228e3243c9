/**
 * A style sheet without the rules that can match nothing: those of whose selectors each names a class that is not in
 * use. What has no class, as elements and custom properties, stays; so does what only some of an `:is()` could match.
 */
export function pruned(css, isUsed) {
  let kept = '';
  for (const { head, body } of blocksOf(css)) {
    if (body === null || /^@(font-face|keyframes|property|page)/.test(head)) kept += whole(head, body);
    else if (head.startsWith('@')) kept += filled(head, pruned(body, isUsed));
    else kept += filled(selectorsOf(head).filter(matches(isUsed)).join(','), body);
  }
  return kept;
}

const whole = (head, body) => (body === null ? `${head};` : `${head}{${body}}`);
const filled = (head, body) => (head && body ? whole(head, body) : '');

const matches = (isUsed) => (selector) =>
  [...selector.replace(/:(is|where|not|has)\((?:[^()]|\([^()]*\))*\)/g, '').matchAll(/\.([\w-]+)/g)].every(([, name]) =>
    isUsed(name),
  );

const selectorsOf = (head) => head.split(/,(?![^([]*[)\]])/).map((selector) => selector.trim());

/** Rules and at-rules at the top of a style sheet; a `body` of null: a statement that ends with a semicolon. */
function* blocksOf(css) {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  for (let at = 0; at < text.length; ) {
    const end = placeOf(text, at, /[;{]/);
    const head = text.slice(at, end).trim();
    if (text[end] !== '{') {
      if (head) yield { head, body: null };
      at = end + 1;
      continue;
    }
    const close = closingOf(text, end);
    yield { head, body: text.slice(end + 1, close).trim() };
    at = close + 1;
  }
}

/** Where the brace at `open` is closed. */
function closingOf(text, open) {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    at = placeOf(text, at, /[{}]/);
    depth += text[at] === '{' ? 1 : -1;
    if (depth === 0) return at;
  }
  return text.length;
}

/** The next such character that stands in no string. */
function placeOf(text, from, wanted) {
  let quote = null;
  for (let at = from; at < text.length; at++) {
    const here = text[at];
    if (quote !== null) quote = here === quote && text[at - 1] !== '\\' ? null : quote;
    else if (here === '"' || here === "'") quote = here;
    else if (wanted.test(here)) return at;
  }
  return text.length;
}
