/** The event exactly as its source hands it to the handler. */
import { useMemo } from 'react';
import { eventOf } from '../../../sim/index.ts';
import { JsonText } from './JsonText.tsx';
import type { PaperProps } from './paperProps.ts';

export function EventPaper({ trace, row }: PaperProps) {
  const event = useMemo(() => eventOf(trace, row), [trace, row]);
  return <JsonText label="Event" value={event} />;
}
