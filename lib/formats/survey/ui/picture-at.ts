/** The address of an option's picture. */
export const pictureAt = (tenantSlug: string, hash: string): string => `/${tenantSlug}/responses/pictures/${hash}`;
