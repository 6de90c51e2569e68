/** The trace of one request: its waterfall above, and below it the code and the papers of the attempt under the cursor. */
import { useMemo, useState } from 'react';
import { NO_ROW } from '../../../base/table.ts';
import { describeWaterfall, type Selection, Waterfall } from '../../../charts/index.ts';
import { explainInvocation, originOf, type Trace, waterfallOf } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Pill } from '../../../ui/Pill.tsx';
import { attemptPill } from '../../inspector/attemptPill.ts';
import { Emphasis } from '../../inspector/Emphasis.tsx';
import { seek } from '../../playback/transport.ts';
import { cursor } from '../../stores/cursor.ts';
import { select } from '../../stores/selection.ts';
import { AttemptPapers } from './AttemptPapers.tsx';
import { CodePanel } from './CodePanel.tsx';
import styles from './EventTrace.module.css';
import { attemptInFocus } from './pickedEvent.ts';
import { useCodeLanguage } from './useCodeLanguage.ts';
import { useCursorValue } from './useCursorValue.ts';

export interface EventTraceProps {
  readonly trace: Trace;
  /** Row of the request. */
  readonly request: number;
  readonly selection: Selection;
}

export function EventTrace({ trace, request, selection }: EventTraceProps) {
  const fall = useMemo(() => waterfallOf(trace, request), [trace, request]);
  const row = useCursorValue((t) => attemptInFocus(trace, request, selection, t));
  const origin = useMemo(() => originOf(trace, request), [trace, request]);
  const explanation = useMemo(() => (row === NO_ROW ? '' : explainInvocation(trace, row).sentence), [trace, row]);
  const [asked, setAsked] = useState<'python' | 'node' | null>(null);
  const language = useCodeLanguage(trace, row, asked);
  return (
    <section className={styles.trace} aria-label={`Trace of request ${request + 1}`}>
      <header className={styles.header}>
        <div className={styles.top}>
          {row === NO_ROW ? <span /> : <Pill tone={attemptPill(trace, row).tone}>{attemptPill(trace, row).pill}</Pill>}
          <Neighbours trace={trace} request={request} />
        </div>
        <h2 className={styles.sentence}>
          <Emphasis text={describeWaterfall(fall)} />
        </h2>
        {explanation === '' ? null : <p className={styles.words}>{explanation}</p>}
        {origin === null ? null : (
          <div>
            <Button tone="link" onClick={() => select({ kind: origin.table, row: origin.parent })}>
              {origin.kind === 'call' ? 'The trace of the invocation that called it' : 'The trace of the event that it followed from'}
            </Button>
          </div>
        )}
      </header>
      <Waterfall fall={fall} horizon={trace.horizon} cursor={cursor} current={row === NO_ROW ? -1 : row} onSeek={seek} onSelect={select} />
      {row === NO_ROW ? null : (
        <div className={styles.columns}>
          <CodePanel trace={trace} row={row} language={language} onLanguage={setAsked} />
          <AttemptPapers trace={trace} request={request} row={row} language={language} />
        </div>
      )}
    </section>
  );
}

/** The requests that were sent before and after this one. */
function Neighbours({ trace, request }: { readonly trace: Trace; readonly request: number }) {
  const go = (row: number) => {
    seek(trace.requests.sent[row] as number);
    select({ kind: 'request', row });
  };
  return (
    <nav className={styles.neighbours} aria-label="Other requests">
      <Button tone="link" disabled={request === 0} onClick={() => go(request - 1)}>
        Previous request
      </Button>
      <Button tone="link" disabled={request + 1 >= trace.requests.length} onClick={() => go(request + 1)}>
        Next request
      </Button>
      <Button tone="link" onClick={() => select(null)}>
        All requests
      </Button>
    </nav>
  );
}
