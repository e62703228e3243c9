import { getVersion, setWorkerUrl } from 'maplibre-gl';

// The bundler cannot place the worker, so the build copies it to `public/`; its own file also keeps the page's
// policy free of `blob:`. The version keeps a browser from running an old worker with a new map.
setWorkerUrl(`/maplibre/maplibre-gl-worker.mjs?v=${getVersion()}`);
