/** The answer about what is picked, by its kind. */
import { useStore } from 'zustand';
import type { Selection } from '../../charts/selection.ts';
import { PokeBlock } from '../poke/PokeBlock.tsx';
import type { Run } from '../stores/run.ts';
import { selectionStore } from '../stores/selection.ts';
import { useTrail } from '../stores/useTrail.ts';
import { AttemptView } from './AttemptView.tsx';
import { EnvironmentView } from './EnvironmentView.tsx';
import { namesAround } from './namesAround.ts';
import { RequestView } from './RequestView.tsx';
import { RunOverview } from './RunOverview.tsx';

export function SelectionView({ run, selection }: { readonly run: Run; readonly selection: NonNullable<Selection> }) {
  const trail = useTrail();
  const event = useStore(selectionStore, (state) => state.event);
  // On a walk along a chain of causes, what is explained stays.
  const { kind, row } = trail?.from ?? selection;
  const table = { environment: run.trace.environments, invocation: run.trace.invocations, request: run.trace.requests }[kind];
  // What is picked may belong to the run before, for the blink until the selection follows.
  if (row >= table.length) return <RunOverview run={run} />;
  const View = { environment: EnvironmentView, invocation: AttemptView, request: RequestView }[kind];
  // The key starts every answer fresh, so that nothing opened in one stays open in the next.
  return (
    <>
      <View key={`${kind} ${row} ${event}`} trace={run.trace} index={run.index} row={row} />
      <PokeBlock about={namesAround(run.trace, { kind, row })} />
    </>
  );
}
