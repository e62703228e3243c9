import { type VideoService, videoServices } from '@/lib/markup/model/videos';

const keyOf = (service: VideoService) => `video.${service}`;

/** Whether this device is to load the videos of a service without asking. Never where nothing can be kept. */
export function isRemembered(service: VideoService): boolean {
  try {
    return window.localStorage.getItem(keyOf(service)) === 'load';
  } catch {
    return false;
  }
}

/** Keeps that on this device, and nowhere else. */
export function remember(service: VideoService): void {
  try {
    window.localStorage.setItem(keyOf(service), 'load');
  } catch {
    // A browser that keeps nothing asks again.
  }
}

/** Forgets it for all services. */
export function forgetServices(): void {
  for (const service of videoServices) window.localStorage.removeItem(keyOf(service));
}
