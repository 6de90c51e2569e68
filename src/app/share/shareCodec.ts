/** The codec of links, in a file of its own so that it is loaded only when there is a link to read or to make. */
export { decodeShare, encodeShare, MOST_SHARED_BYTES, sharedBytes } from '../../sim/index.ts';
