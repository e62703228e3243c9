import { z } from 'zod';

/** What a map shows: the middle in degrees, EPSG:4326, and the zoom. */
export interface MapView {
  zoom: number;
  lat: number;
  lon: number;
}

const FORM = /^(\d{1,2}(?:\.\d{1,2})?)\/(-?\d{1,2}(?:\.\d{1,5})?)\/(-?\d{1,3}(?:\.\d{1,5})?)$/;

/** As far as the map goes: no tiles lie nearer to the poles. */
const Shown = z.object({
  zoom: z.number().min(0).max(20),
  lat: z.number().min(-85).max(85),
  lon: z.number().min(-180).max(180),
});

/** What an address says after `view=`: `zoom/lat/lon`. Whatever else stands there is no view, and is refused. */
export const ViewInAddress = z
  .string()
  .regex(FORM)
  .transform((words): MapView => {
    const [, zoom, lat, lon] = FORM.exec(words) ?? [];
    return { zoom: Number(zoom), lat: Number(lat), lon: Number(lon) };
  })
  .pipe(Shown);

/** A view as an address says it. Five decimals of a degree are a metre, two of the zoom less than one can see. */
export const viewInWords = ({ zoom, lat, lon }: MapView): string =>
  `${Number(zoom.toFixed(2))}/${lat.toFixed(5)}/${lon.toFixed(5)}`;
