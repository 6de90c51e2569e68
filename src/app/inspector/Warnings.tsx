/** What the run leaves out or reads in its own way, quietly: a row that opens. */
import type { Problem } from '../../sim/index.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ProblemList } from '../problems/ProblemList.tsx';

export function Warnings({ warnings }: { readonly warnings: readonly Problem[] }) {
  if (warnings.length === 0) return null;
  return (
    <Disclosure title="Notes on this scenario" summary={String(warnings.length)}>
      <ProblemList problems={warnings} />
    </Disclosure>
  );
}
