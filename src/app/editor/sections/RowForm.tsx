/** The form of a row: a chunk of its own, loaded with the first row that is opened. */
import type { ComponentType } from 'react';
import { ControlContext } from '../fields/AnyControl.tsx';
import { Control } from '../fields/Control.tsx';
import { AssumptionsSection } from './AssumptionsSection.tsx';
import { ColdStartSection } from './ColdStartSection.tsx';
import { FunctionSection } from './FunctionSection.tsx';
import { PermissionsSection } from './PermissionsSection.tsx';
import { ResourcesSection } from './ResourcesSection.tsx';
import { RunSection } from './RunSection.tsx';
import type { FormId } from './rows.ts';
import { TimelineSection } from './TimelineSection.tsx';
import { TrafficSection } from './TrafficSection.tsx';
import { TriggersSection } from './TriggersSection.tsx';

const forms: Readonly<Record<FormId, ComponentType>> = {
  'cold-start': ColdStartSection,
  function: FunctionSection,
  permissions: PermissionsSection,
  triggers: TriggersSection,
  traffic: TrafficSection,
  resources: ResourcesSection,
  timeline: TimelineSection,
  run: RunSection,
  assumptions: AssumptionsSection,
};

export function RowForm({ id }: { readonly id: FormId }) {
  const Form = forms[id];
  return (
    <ControlContext value={Control}>
      <Form />
    </ControlContext>
  );
}
