import type { OpenAnnotation } from '../model/collection';
import { SRS_ID } from '../model/geometry-blob';

/** Says that the file is a GeoPackage 1.3 (`GPKG`, 10300), and makes the tables that every one has. */
export const FRAME = `
  pragma application_id = 1196444487;
  pragma user_version = 10300;
  create table gpkg_spatial_ref_sys (
    srs_name text not null, srs_id integer primary key, organization text not null,
    organization_coordsys_id integer not null, definition text not null, description text
  );
  create table gpkg_contents (
    table_name text not null primary key, data_type text not null, identifier text unique, description text default '',
    last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    min_x double, min_y double, max_x double, max_y double, srs_id integer,
    constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id)
  );
  create table gpkg_geometry_columns (
    table_name text not null, column_name text not null, geometry_type_name text not null, srs_id integer not null,
    z tinyint not null, m tinyint not null,
    constraint pk_geom_cols primary key (table_name, column_name),
    constraint uk_gc_table_name unique (table_name),
    constraint fk_gc_tn foreign key (table_name) references gpkg_contents (table_name),
    constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id)
  );`;

/** A map's line in the table of contents. Two maps may have one title, so the identifier is the table's name with it. */
export const CONTENTS = `insert into gpkg_contents
  (table_name, data_type, identifier, description, last_change, min_x, min_y, max_x, max_y, srs_id)
  values (?1, 'features', ?2 || ': ' || ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)`;

const WGS84 = `GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],\
AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,\
AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]`;

/** The three reference systems that every GeoPackage has to list (requirement 11). */
export const systems: (string | number)[][] = [
  ['WGS 84 geodetic', SRS_ID, 'EPSG', 4326, WGS84, 'longitude/latitude coordinates in decimal degrees'],
  ['Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'],
  ['Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'],
];

type Cell = string | number | null;

/** The columns beside the geometry, with their types in a GeoPackage (table 1). */
export const annotationColumns: Record<
  string,
  { type: string; cell: (annotation: OpenAnnotation, origin: string) => Cell }
> = {
  id: { type: 'text not null', cell: ({ id }) => id },
  number: { type: 'integer not null', cell: ({ number }) => number },
  category: { type: 'text not null', cell: ({ category }) => category },
  category_label: { type: 'text not null', cell: ({ categoryLabel }) => categoryLabel },
  text: { type: 'text not null', cell: ({ text }) => text },
  warning: { type: 'integer', cell: ({ warning }) => warning },
  place: { type: 'text', cell: ({ place }) => place },
  posted: { type: 'datetime not null', cell: ({ posted }) => posted },
  edited: { type: 'datetime', cell: ({ edited }) => edited },
  author: { type: 'text not null', cell: ({ author }) => author },
  official: { type: 'boolean not null', cell: ({ official }) => Number(official) },
  comments: { type: 'integer not null', cell: ({ comments }) => comments },
  top_comments: { type: 'integer not null', cell: ({ topComments }) => topComments },
  agrees: { type: 'integer not null', cell: ({ agrees }) => agrees },
  disagrees: { type: 'integer not null', cell: ({ disagrees }) => disagrees },
  answer: { type: 'text', cell: ({ answer }) => answer },
  answered: { type: 'datetime', cell: ({ answered }) => answered },
  link: { type: 'text not null', cell: ({ path }, origin) => origin + path },
};
