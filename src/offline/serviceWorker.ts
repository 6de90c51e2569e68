/**
 * Keeps the whole site in this browser, so that it opens without a network. The build writes the list of files and a version into it
 * (scripts/buildOffline.mjs). A new version is fetched beside the old one and takes over when the page says so, or when its last tab is closed:
 * a page never gets parts of two versions.
 */
declare const self: ServiceWorkerGlobalScope;

/** Paths of the site's files from its root, and a hash of them all. */
declare const SITE_FILES: readonly string[];
declare const SITE_VERSION: string;

/** Several copies of the site may stand below one origin, each with its own files. */
const family = `coldstart ${new URL(self.registration.scope).pathname} `;
const cacheName = family + SITE_VERSION;

self.addEventListener('install', (event) => event.waitUntil(fetchAll()));

self.addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => self.clients.claim())));

self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(self.registration.scope)) event.respondWith(answer(request));
});

/** All or nothing: a version that lacks a file is not installed. */
async function fetchAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll(SITE_FILES.map((path) => new Request(new URL(path, self.registration.scope), { cache: 'no-cache' })));
}

async function dropOthers(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(family) && name !== cacheName);
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** From what is kept; else from the network, for whatever is not part of the site. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const address = new URL(request.url);
  if (address.pathname.endsWith('/')) address.pathname += 'index.html';
  return (await cache.match(address.origin + address.pathname)) ?? fetch(request);
}
