/** X-Ray-like segments of the attempt: a nested list, and the documents. */
import { useMemo } from 'react';
import { formatDuration } from '../../../base/formatDuration.ts';
import { type Segment, segmentDocument, segmentsOf } from '../../../sim/index.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { JsonText } from './JsonText.tsx';
import styles from './Panel.module.css';
import type { PaperProps } from './paperProps.ts';

export function SegmentsPaper({ trace, row }: PaperProps) {
  const found = useMemo(() => segmentsOf(trace, row), [trace, row]);
  if (found === null) return <p className={styles.note}>The attempt was refused: the function has no segment.</p>;
  return (
    <>
      <p className={styles.note}>
        X-Ray-like: what active tracing would record, in its new style, of this attempt. X-Ray itself samples. Trace {found.traceId}
      </p>
      <div className={styles.segments}>
        <SegmentList segments={found.segments} />
      </div>
      <Disclosure title="As documents" summary="JSON">
        <JsonText label="Segments" value={found.segments.map((segment) => segmentDocument(found, segment))} />
      </Disclosure>
    </>
  );
}

function SegmentList({ segments }: { readonly segments: readonly Segment[] }) {
  return (
    <ul>
      {segments.map((segment) => (
        <li key={segment.id}>
          <span>
            <b data-failed={segment.failure !== null}>{segment.name}</b>
            <span>{wordsOf(segment)}</span>
          </span>
          {segment.subsegments.length === 0 ? null : <SegmentList segments={segment.subsegments} />}
        </li>
      ))}
    </ul>
  );
}

function wordsOf({ origin, start, end, isOpen, failure, aws, annotations }: Segment): string {
  const notes = Object.entries(annotations).map(([name, value]) => `${name} ${value} ms`);
  const call = aws.operation === undefined ? [] : [`${aws.operation} ${aws.resource}`];
  const retries = aws.retries === undefined ? [] : [`retries ${aws.retries}`];
  return [
    ...(origin === null ? [] : [origin]),
    ...call,
    isOpen ? 'in progress' : formatDuration(end - start),
    ...retries,
    ...(failure === null ? [] : [failure]),
    ...notes,
  ].join(' · ');
}
