/**
 * What the browser keeps for itself: drafts and posts that are on their way. Where it has no storage, or that is full,
 * it keeps them for as long as the page is open.
 */
export const kept = {
  read<T>(name: string, otherwise: T): T {
    try {
      return JSON.parse(unstored.get(name) ?? localStorage.getItem(name) ?? 'null') ?? otherwise;
    } catch {
      return otherwise;
    }
  },
  /** Listeners for `kept` on the window learn the name. */
  write(name: string, value: unknown): void {
    const text = JSON.stringify(value);
    try {
      localStorage.setItem(name, text);
      unstored.delete(name);
    } catch {
      // Private windows may refuse, and a full storage does.
      unstored.set(name, text);
    }
    window.dispatchEvent(new CustomEvent('kept', { detail: name }));
  },
  remove(name: string): void {
    unstored.delete(name);
    try {
      localStorage.removeItem(name);
    } catch {
      // Nothing was kept there either.
    }
  },
  /** Forgets all that was typed and not sent, for who comes to this browser next. */
  forgetTyped(): void {
    unstored.clear();
    try {
      for (const name of Object.keys(localStorage)) if (/^(draft|outbox):/.test(name)) localStorage.removeItem(name);
    } catch {
      // As above.
    }
  },
};

const unstored = new Map<string, string>();
