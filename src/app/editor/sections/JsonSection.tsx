/** The whole scenario as text; its editor is loaded when the row is opened. */
import { lazy, Suspense } from 'react';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { useLocked } from '../../stores/locks.ts';
import { useIsInStep } from '../draftAccess.ts';
import { RowSummary } from '../RowSummary.tsx';
import { Nothing } from './Nothing.tsx';

const JsonEditor = lazy(() => import('../json/JsonEditor.tsx').then((module) => ({ default: module.JsonEditor })));

export function JsonSection({ isOpen }: { readonly isOpen: boolean }) {
  const isInStep = useIsInStep();
  const isLocked = useLocked('json');
  return (
    <Disclosure title="Scenario as JSON" open={isOpen} summary={<RowSummary text="" errors={isInStep ? 0 : 1} warnings={0} />}>
      {isLocked ? <Nothing text="The text is locked in this class." /> : null}
      <Suspense fallback={<Nothing text="Loading the text editor …" />}>{isLocked ? null : <JsonEditor />}</Suspense>
    </Disclosure>
  );
}
