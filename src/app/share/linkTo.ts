/** The address that opens a scenario, or why there is none. */
import type { SharedMoment } from '../../sim/index.ts';
import { encodeShare, MOST_SHARED_BYTES, sharedBytes } from './shareCodec.ts';

export type LinkTo = { readonly link: string } | { readonly link: null; readonly reason: string };

/** `page`: the address of Coldstart; what follows a `?` or `#` in it is left out, so that a link made inside another page opens Coldstart itself. */
export function linkTo(json: unknown, moment: SharedMoment, page: string = location.href): LinkTo {
  const bytes = sharedBytes(json);
  if (bytes > MOST_SHARED_BYTES) {
    const [size, most] = [bytes, MOST_SHARED_BYTES].map((each) => (each / 2 ** 20).toFixed(1));
    return { link: null, reason: `This scenario is too large for a link: ${size} MB of at most ${most} MB. Send it as a file instead.` };
  }
  if (moment.pinned !== undefined && sharedBytes(moment.pinned.json) > MOST_SHARED_BYTES) {
    return {
      link: null,
      reason: 'The scenario of the run kept as A is too large for a link. Share without the moment, or let A go first.',
    };
  }
  return { link: `${page.split(/[?#]/)[0]}#${encodeShare(json, moment)}` };
}
