/** The answer about what is picked, by its kind. */
import type { Selection } from '../../charts/selection.ts';
import type { Run } from '../stores/run.ts';
import { AttemptView } from './AttemptView.tsx';
import { EnvironmentView } from './EnvironmentView.tsx';
import { RequestView } from './RequestView.tsx';
import { RunOverview } from './RunOverview.tsx';

export function SelectionView({ run, selection }: { readonly run: Run; readonly selection: NonNullable<Selection> }) {
  const { kind, row } = selection;
  const table = { environment: run.trace.environments, invocation: run.trace.invocations, request: run.trace.requests }[kind];
  // What is picked may belong to the run before, for the blink until the selection follows.
  if (row >= table.length) return <RunOverview run={run} />;
  const View = { environment: EnvironmentView, invocation: AttemptView, request: RequestView }[kind];
  // The key starts every answer fresh, so that nothing opened in one stays open in the next.
  return <View key={`${kind} ${row}`} trace={run.trace} index={run.index} row={row} />;
}
