// What the service worker does with a push: shows the title of an offer, and leads there. No text of anybody is in it.
self.addEventListener('push', (event) => {
  let said = {};
  try {
    said = event.data ? event.data.json() : {};
  } catch {
    // Not one of ours.
  }
  if (typeof said.title !== 'string' || typeof said.url !== 'string') return;
  const { title, url } = said;
  event.waitUntil(self.registration.showNotification(title, { tag: url, data: { url } }));
});

// Only paths of our own: nothing else opens, whatever a push says.
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const url = new URL(event.notification.data?.url ?? '/', self.location.origin);
  if (url.origin !== self.location.origin) return;
  event.waitUntil(self.clients.openWindow(url.href));
});
