/** Has the service worker keep the site for visits without a network, and says when a newer version of it is there. */
import { noticeStore } from '../stores/notices.ts';

/** Does nothing where service workers are not to be had, as over plain HTTP. Never throws: without it the page works as before. */
export async function startOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register('serviceWorker.js').catch(() => null);
  // A browser that is told to block service workers may answer nothing at all.
  if (!registration) return;
  if (registration.waiting !== null) tell(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      // The first one of all is no news.
      if (worker.state === 'installed' && navigator.serviceWorker.controller !== null) tell(worker);
    });
  });
}

function tell(worker: ServiceWorker): void {
  noticeStore.setState({
    newVersion: () => {
      // Everything on the page is kept in the browser, so loading it again loses nothing.
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      worker.postMessage('take over');
    },
  });
}
