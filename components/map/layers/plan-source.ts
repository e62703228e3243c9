/** The name of a plan's source on the map; those of its layers begin with it. */
export const planSource = (layerId: string) => `plan-${layerId}`;
