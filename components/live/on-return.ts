/**
 * Calls back when somebody looks at the page again, or the browser has its network back: a phone that slept, or a tab
 * in the background, may have missed what its timers should have noticed. Out: how to end that.
 */
export function onReturn(back: () => void): () => void {
  if (typeof document === 'undefined') return () => {};
  const look = () => {
    if (document.visibilityState === 'visible') back();
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', back);
  return () => {
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('online', back);
  };
}
