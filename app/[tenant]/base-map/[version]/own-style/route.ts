/** The same under the address of what our own styles draw. */
export { GET } from '../style/route';
