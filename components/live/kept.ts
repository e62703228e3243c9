/** What the browser keeps for itself: drafts and posts that are on their way. Without storage it forgets, quietly. */
export const kept = {
  read<T>(name: string, otherwise: T): T {
    try {
      return JSON.parse(localStorage.getItem(name) ?? 'null') ?? otherwise;
    } catch {
      return otherwise;
    }
  },
  /** Listeners for `kept` on the window learn the name. */
  write(name: string, value: unknown): void {
    try {
      localStorage.setItem(name, JSON.stringify(value));
      window.dispatchEvent(new CustomEvent('kept', { detail: name }));
    } catch {
      // Private windows may refuse, and a full storage does.
    }
  },
  remove(name: string): void {
    try {
      localStorage.removeItem(name);
    } catch {
      // Nothing was kept there either.
    }
  },
};
