/** The colours of the base map. Quiet, so that what people put on it is what one sees first. */
export interface Palette {
  land: string;
  residential: string;
  field: string;
  forest: string;
  park: string;
  square: string;
  water: string;
  waterEdge: string;
  building: string;
  buildingEdge: string;
  publicBuilding: string;
  street: string;
  streetEdge: string;
  path: string;
  rail: string;
  label: string;
  labelHalo: string;
  waterLabel: string;
  parkLabel: string;
  area: string;
  selection: string;
  markEdge: string;
  group: string;
}

const light: Palette = {
  land: '#f4f1ea',
  residential: '#eeeae1',
  field: '#f3eed6',
  forest: '#cddfc0',
  park: '#dcebcd',
  square: '#f6ece0',
  water: '#b5d6e6',
  waterEdge: '#98c2d6',
  building: '#e0d8cb',
  buildingEdge: '#cdc2b1',
  publicBuilding: '#d9c0ab',
  street: '#ffffff',
  streetEdge: '#d9d1c3',
  path: '#c9ab86',
  rail: '#a9a39a',
  label: '#453f36',
  labelHalo: '#fffdf8',
  waterLabel: '#2b6079',
  parkLabel: '#3f6433',
  area: '#171a5c',
  selection: '#171a5c',
  markEdge: '#ffffff',
  group: '#171a5c',
};

const dark: Palette = {
  land: '#1b2027',
  residential: '#1f252d',
  field: '#22271f',
  forest: '#1c2e25',
  park: '#20342a',
  square: '#2a2a2c',
  water: '#16344a',
  waterEdge: '#214a66',
  building: '#2d343d',
  buildingEdge: '#3b444f',
  publicBuilding: '#40404e',
  street: '#46505c',
  streetEdge: '#14181d',
  path: '#6a5d4a',
  rail: '#59616b',
  label: '#d3dae2',
  labelHalo: '#14181d',
  waterLabel: '#8fc1dd',
  parkLabel: '#9cc79a',
  area: '#a9b8ff',
  selection: '#ffffff',
  markEdge: '#10141a',
  group: '#dfe5ff',
};

export type Theme = 'light' | 'dark';

export const paletteOf = (theme: Theme): Palette => (theme === 'dark' ? dark : light);
