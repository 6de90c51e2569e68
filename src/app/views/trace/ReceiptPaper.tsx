/** What the event has cost: the receipt of the attempt that is looked at, and the sum over all attempts. */
import { useMemo } from 'react';
import { attemptNumber, attemptsOf, batchOf, receiptOf } from '../../../sim/index.ts';
import { dollars } from '../../bill/dollars.ts';
import { ReceiptLines } from '../../inspector/ReceiptLines.tsx';
import styles from './Panel.module.css';
import type { PaperProps } from './paperProps.ts';

export function ReceiptPaper({ trace, request, row }: PaperProps) {
  const receipt = useMemo(() => receiptOf(trace, row), [trace, row]);
  const receipts = useMemo(() => [...attemptsOf(trace, request)].map((attempt) => receiptOf(trace, attempt)), [trace, request]);
  const charged = receipts.filter((one) => one !== null);
  const sum = charged.reduce((total, { usd }) => total + usd, 0);
  const batch = batchOf(trace, row);
  const size = batch < 0 ? 1 : (trace.batches.count[batch] as number);
  return (
    <>
      {receipts.length > 1 ? <h4>Attempt {attemptNumber(trace, row)}</h4> : null}
      <ReceiptLines receipt={receipt} />
      {size > 1 ? <p className={styles.note}>It is for the whole batch of {size}.</p> : null}
      {receipts.length > 1 ? (
        <p>
          All {receipts.length} attempts together: <b>{dollars(sum)}</b>
          {charged.length < receipts.length ? `; ${receipts.length - charged.length} were refused and cost nothing` : ''}.
        </p>
      ) : null}
    </>
  );
}
