import common from './tr/common.json';
import layout from './tr/layout.json';
import portal from './tr/portal.json';
import tenant from './tr/tenant.json';
import town from './tr/town.json';

/** The platform's own texts in Turkish, by namespace, as far as there are: German stands in for the rest. */
export const tr = { common, layout, portal, tenant, town };
