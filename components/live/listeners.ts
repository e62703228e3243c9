/** Those who want to hear of something. */
export interface Listeners {
  /** Out: how to hear no more of it. */
  onChange: (changed: () => void) => () => void;
  tell: () => void;
}

/** `attend` is called when the first listener comes, and what it gives when the last one goes. */
export function newListeners(attend: () => () => void = () => () => {}): Listeners {
  const listeners = new Set<() => void>();
  let leave: (() => void) | null = null;
  return {
    tell: () => {
      for (const changed of listeners) changed();
    },
    onChange: (changed) => {
      listeners.add(changed);
      leave ??= attend();
      return () => {
        listeners.delete(changed);
        if (listeners.size > 0) return;
        leave?.();
        leave = null;
      };
    },
  };
}
