/** One event from its source to its ending: its waterfall, the code that ran for it, and what it was given, answered, logged and cost. */
import { useRun } from '../../stores/useRun.ts';
import { useSelection } from '../../stores/useSelection.ts';
import { EventTrace } from './EventTrace.tsx';
import { pickedRequest } from './pickedEvent.ts';
import { RequestPicker } from './RequestPicker.tsx';
import { useCursorValue } from './useCursorValue.ts';

export function TraceView() {
  const run = useRun((state) => state.run);
  const selection = useSelection();
  const request = useCursorValue((t) => (run === null ? null : pickedRequest(run.trace, selection, t)));
  if (run === null) return null;
  if (request === null) return <RequestPicker trace={run.trace} />;
  return <EventTrace key={request} trace={run.trace} request={request} selection={selection} />;
}
