/** A fitted distribution over what was measured: both as the share of values up to each time. */
import { PictureMenu } from '../../charts/index.ts';
import type { Fit } from '../../formats/index.ts';
import styles from './ImportDialog.module.css';

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [420, 140, 4, 20];

export function FitPicture({ fit }: { readonly fit: Fit }) {
  const { measured, fitted, shares } = fit;
  // Up to what 99 % do not exceed, so that one outlier does not press all else against the side.
  const most = Math.max(measured[Math.floor(0.99 * (measured.length - 1))] ?? 1, fitted.at(-1) ?? 1);
  const x = (ms: number) => LEFT + (Math.min(ms, most) / most) * (WIDTH - 2 * LEFT);
  const y = (share: number) => 4 + (1 - share) * (HEIGHT - BOTTOM - 4);
  const step = Math.max(1, Math.floor(measured.length / 200));
  const steps = measured.flatMap((ms, i) => (i % step === 0 ? [`${x(ms)},${y((i + 1) / measured.length)}`] : []));
  const curve = fitted.map((ms, i) => `${x(ms)},${y(shares[i] ?? 0)}`);
  return (
    <figure className={styles.fit} data-picture={`Fit of ${fit.title}`}>
      <figcaption>
        {fit.title}: {fit.words}. The two curves are never more than {Math.round(fit.distance * 1000) / 10} points of 100 apart.
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`Share of values up to each time, measured and fitted, up to ${Math.round(most)} ms`}
      >
        <polyline className={styles.measured} points={steps.join(' ')} />
        <polyline className={styles.fitted} points={curve.join(' ')} />
        <text x={LEFT} y={HEIGHT - 4}>
          0 ms
        </text>
        <text x={WIDTH - LEFT} y={HEIGHT - 4} textAnchor="end">
          {Math.round(most)} ms
        </text>
      </svg>
      <p className={styles.legend}>
        <span data-line="measured">measured ({measured.length})</span> <span data-line="fitted">fitted</span>{' '}
        <PictureMenu about={`the fit of ${fit.title}`} />
      </p>
    </figure>
  );
}
