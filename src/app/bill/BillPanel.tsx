/** What the run costs: its sum in a row that opens to the lines, and the way to the whole bill. */
import { lazy, Suspense } from 'react';
import type { Bill, Trace } from '../../sim/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { openView } from '../shell/openView.ts';
import { dollars } from './dollars.ts';

const BillLines = lazy(() => import('./BillLines.tsx').then((module) => ({ default: module.BillLines })));

export function BillPanel({ bill, trace }: { readonly bill: Bill; readonly trace: Trace }) {
  return (
    <Disclosure title="Bill" summary={`${dollars(bill.totalUsd)} for this run`}>
      <Suspense>
        <BillLines bill={bill} trace={trace} />
      </Suspense>
      <Button tone="link" onClick={() => openView('bill')}>
        The bill with its arithmetic
      </Button>
    </Disclosure>
  );
}
