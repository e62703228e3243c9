/** The platform's own texts in Ukrainian, by namespace, as far as there are: German stands in for the rest. */
export const uk = {};
