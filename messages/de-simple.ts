/** The platform's own texts in Plain German (Leichte Sprache), by namespace, as far as there are: German stands in for the rest. */
export const plain = {};
