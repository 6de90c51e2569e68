/** The left column: three controls and a button first; every other setting is a quiet row that opens. */
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { SendRequest } from '../poke/SendRequest.tsx';
import { useLocked } from '../stores/locks.ts';
import { holdEdits, useIsInStep, useProblems, useScenarioJson } from './draftAccess.ts';
import styles from './Editor.module.css';
import { FirstControls } from './FirstControls.tsx';
import { LooseProblems } from './LooseProblems.tsx';
import { countWithin, placeProblems } from './problemsAt.ts';
import { RowSummary } from './RowSummary.tsx';
import { useShownFunction } from './sections/FunctionPicker.tsx';
import { JsonSection } from './sections/JsonSection.tsx';
import { Nothing } from './sections/Nothing.tsx';
import { type RowId, rows } from './sections/rows.ts';

const RowForm = lazy(() => import('./sections/RowForm.tsx').then((module) => ({ default: module.RowForm })));

export interface EditorProps {
  /** What stands where the button that sends a request stands; without it, that button. */
  readonly action?: ReactNode;
}

export function Editor({ action = <SendRequest /> }: EditorProps) {
  const json = useScenarioJson();
  const shown = useShownFunction();
  const isInStep = useIsInStep();
  const isLocked = useLocked('editing');
  const placed = placeProblems(json, useProblems());
  const [opened, setOpened] = useState<Readonly<Partial<Record<RowId, number>>>>({});
  const open = (id: RowId) => setOpened((before) => ({ ...before, [id]: (before[id] ?? 0) + 1 }));
  return (
    <div className={styles.editor} onPointerDownCapture={holdEdits}>
      <fieldset className={styles.plain} disabled={!isInStep || isLocked}>
        <legend className="visually-hidden">Main settings</legend>
        <FirstControls />
      </fieldset>
      {action}
      <LooseProblems onShow={open} />
      <div className={styles.rows}>
        {rows.map(({ id, title, places, summary }) => (
          <div key={`${id} ${opened[id] ?? 0}`} id={`row-${id}`}>
            <Disclosure
              title={title}
              open={(opened[id] ?? 0) > 0}
              summary={<RowSummary text={summary(json, shown)} {...countWithin(placed, places(json, shown))} />}
            >
              <fieldset className={styles.plain} disabled={!isInStep || isLocked}>
                <legend className="visually-hidden">{title}</legend>
                <Suspense fallback={<Nothing text="Loading …" />}>
                  <RowForm id={id} />
                </Suspense>
              </fieldset>
            </Disclosure>
          </div>
        ))}
        <div key={`json ${opened.json ?? 0}`} id="row-json">
          <JsonSection isOpen={(opened.json ?? 0) > 0} />
        </div>
      </div>
    </div>
  );
}
