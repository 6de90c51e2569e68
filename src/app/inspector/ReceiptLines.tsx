/** What one invocation costs and how that comes about. */
import { formatCount } from '../../base/formatCount.ts';
import type { Receipt } from '../../sim/index.ts';
import { dollars } from '../bill/dollars.ts';
import styles from './ReceiptLines.module.css';

/** `receipt` is null for a refused request. */
export function ReceiptLines({ receipt }: { readonly receipt: Receipt | null }) {
  if (receipt === null) return <p>A refused request costs nothing.</p>;
  const { billedMicros, billedMs, memoryMb, gbSeconds, usdPerGbSecond, durationUsd, requests, requestsUsd, storageUsd, restoreUsd, usd } =
    receipt;
  return (
    <dl className={styles.receipt}>
      <Line
        name="Billed duration"
        how={`${(billedMicros / 1000).toLocaleString('en-US', { maximumFractionDigits: 3 })} ms, rounded up`}
        amount={`${formatCount(billedMs)} ms`}
      />
      <Line
        name={receipt.edge ? 'Duration, at the edge' : receipt.provisioned ? 'Duration, provisioned' : 'Duration'}
        how={`${formatCount(memoryMb)} MB = ${gbSeconds.toLocaleString('en-US', { maximumSignificantDigits: 4 })} GB-s × ${dollars(usdPerGbSecond)}`}
        amount={dollars(durationUsd)}
      />
      <Line name={requests === 1 ? 'Request' : `${requests} requests`} how="" amount={dollars(requestsUsd)} />
      {storageUsd === 0 ? null : <Line name="Storage in /tmp" how="" amount={dollars(storageUsd)} />}
      {restoreUsd === 0 ? null : <Line name="Restoring the snapshot" how={`${receipt.restoredGb} GB`} amount={dollars(restoreUsd)} />}
      <div className={styles.total}>
        <dt>Together</dt>
        <dd>{dollars(usd)}</dd>
      </div>
    </dl>
  );
}

function Line({ name, how, amount }: { readonly name: string; readonly how: string; readonly amount: string }) {
  return (
    <div>
      <dt>
        {name}
        {how === '' ? null : <small>{how}</small>}
      </dt>
      <dd>{amount}</dd>
    </div>
  );
}
