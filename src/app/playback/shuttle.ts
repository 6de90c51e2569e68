/** The shuttle of video editors: pressed again it goes faster, pressed the other way it slows down and then turns round. */

/** The most that the shuttle multiplies the speed by. */
const FASTEST = 8;

/** The rate after a press: `rate` is the present one, 0 when nothing plays; `direction` is 1 for forward and -1 for back. */
export function shuttle(rate: number, direction: 1 | -1): number {
  if (rate === 0) return direction;
  if (Math.sign(rate) === direction) return direction * Math.min(FASTEST, Math.abs(rate) * 2);
  return Math.abs(rate) === 1 ? direction : rate / 2;
}
