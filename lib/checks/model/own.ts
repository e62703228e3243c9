import type { OwnAddresses } from './check';

/** Whether a host name is the town's own or one below it. */
export const isOwnHost = (host: string, { hosts }: OwnAddresses): boolean =>
  hosts.some((own) => host === own || host.endsWith(`.${own}`));

/** Whether a telephone number is the town's own, however its beginning is written. */
export const isOwnPhone = (number: string, { phones }: OwnAddresses): boolean =>
  phones.some((phone) => endOf(phone) === endOf(number) && endOf(phone).length >= 6);

/** Without the country and the zero before the area. */
const endOf = (number: string) =>
  number
    .replace(/\(0\)/, '')
    .replace(/\D/g, '')
    .replace(/^(00)?49|^0/, '');
