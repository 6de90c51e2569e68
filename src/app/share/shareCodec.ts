/** The codec of links, in a file of its own so that it is loaded only when there is a link to read or to make. */
export { decodeShare, encodeShare } from '../../sim/index.ts';
