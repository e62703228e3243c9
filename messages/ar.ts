import common from './ar/common.json';
import layout from './ar/layout.json';
import offers from './ar/offers.json';
import portal from './ar/portal.json';
import tenant from './ar/tenant.json';
import town from './ar/town.json';

/** The platform's own texts in Arabic, by namespace, as far as there are: German stands in for the rest. */
export const ar = { common, layout, offers, portal, tenant, town };
