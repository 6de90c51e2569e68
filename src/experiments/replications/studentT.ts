/** Quantiles of Student's t distribution, for intervals around the mean of a few runs. */

/**
 * How many standard errors around the mean hold the share `confidence` (0 < confidence < 1) of Student's t with `freedom` ≥ 1 degrees of freedom:
 * 12.706 for 0.95 and 1, 2.045 for 0.95 and 29. NaN outside of these.
 */
export function studentT(confidence: number, freedom: number): number {
  if (!(confidence > 0 && confidence < 1) || !Number.isInteger(freedom) || freedom < 1) return Number.NaN;
  // Over the angle whose tangent is t / √freedom, the share within ±t grows from 0 to 1 on a finite stretch.
  let [low, high] = [0, Math.PI / 2];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (shareWithin(middle, freedom) < confidence) low = middle;
    else high = middle;
  }
  return Math.tan((low + high) / 2) * Math.sqrt(freedom);
}

/** P(|T| ≤ t) for t = tan(angle) · √freedom, by the finite series for whole degrees of freedom (Abramowitz and Stegun 26.7.3 and 26.7.4). */
function shareWithin(angle: number, freedom: number): number {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k <= freedom - 2; k += 2) {
    term *= ((k - 1) / k) * cosine * cosine;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}
