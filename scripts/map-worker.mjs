import { copyFileSync, mkdirSync } from 'node:fs';

/** The bundler cannot place MapLibre's worker, so it becomes a public file (components/map/map/worker.ts). */
export function copyMapWorker() {
  mkdirSync('public/maplibre', { recursive: true });
  copyFileSync('node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs', 'public/maplibre/maplibre-gl-worker.mjs');
}
