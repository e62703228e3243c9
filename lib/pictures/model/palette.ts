/** The colours of what pictures draw by themselves; the live map's palette has them all. `#rrggbb`. */
export interface PictureColours {
  land: string;
  label: string;
  labelHalo: string;
  area: string;
  selection: string;
  markEdge: string;
  group: string;
}
