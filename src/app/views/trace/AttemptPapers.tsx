/** What goes with the attempt under the cursor: event, response, context, log, segments and receipt, one at a time. */
import { useState } from 'react';
import { Tabs } from '../../../ui/Tabs.tsx';
import { ContextPaper } from './ContextPaper.tsx';
import { EventPaper } from './EventPaper.tsx';
import { LogPaper } from './LogPaper.tsx';
import styles from './Panel.module.css';
import type { PaperProps } from './paperProps.ts';
import { ReceiptPaper } from './ReceiptPaper.tsx';
import { ResponsePaper } from './ResponsePaper.tsx';
import { SegmentsPaper } from './SegmentsPaper.tsx';

const papers = {
  event: { label: 'Event', Paper: EventPaper },
  response: { label: 'Response', Paper: ResponsePaper },
  context: { label: 'Context', Paper: ContextPaper },
  log: { label: 'Log', Paper: LogPaper },
  segments: { label: 'Segments', Paper: SegmentsPaper },
  receipt: { label: 'Receipt', Paper: ReceiptPaper },
} as const;

type PaperId = keyof typeof papers;

const PANEL = 'trace-paper';
const tabs = (Object.keys(papers) as PaperId[]).map((id) => ({ id, label: papers[id].label, panel: PANEL }));

export function AttemptPapers(props: PaperProps) {
  const [open, setOpen] = useState<PaperId>('event');
  const { Paper, label } = papers[open];
  return (
    <section className={styles.panel} aria-label="Attempt">
      <div className={styles.tabs}>
        <Tabs label="Of this attempt" tabs={tabs} active={open} onChange={setOpen} />
      </div>
      <div id={PANEL} role="tabpanel" aria-label={label} className={styles.panel}>
        <Paper {...props} />
      </div>
    </section>
  );
}
