/** Registers the service worker once the page is quiet, so that it does not compete with the first visit. */
export function keepShell(): void {
  const register = () => void navigator.serviceWorker.register('/sw.js', { scope: '/' }).catch(() => undefined);
  if ('requestIdleCallback' in window) requestIdleCallback(register, { timeout: 4_000 });
  else setTimeout(register, 2_000);
}
