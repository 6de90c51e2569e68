/** What the function is: runtime, memory, timeout, its steps, and how it fails. */
import { functionFields } from '../../../sim/index.ts';
import { FieldForm } from '../fields/FieldForm.tsx';
import { coldStartKeys } from './coldStartKeys.ts';
import { FunctionPicker, useShownFunction } from './FunctionPicker.tsx';
import { Nothing } from './Nothing.tsx';
import { permissionKeys } from './permissionKeys.ts';

const main = ['runtime', 'architecture', 'memorySize', 'timeout', 'handler', 'reservedConcurrentExecutions', 'errorRate'];

export function FunctionSection() {
  const name = useShownFunction();
  if (name === null) return <Nothing text="This scenario has no function. Add one under “Scenario as JSON”." />;
  return (
    <>
      <FunctionPicker />
      <FieldForm
        key={name}
        path={['functions', name]}
        fields={functionFields}
        of={name}
        main={main}
        without={[...coldStartKeys, ...permissionKeys]}
      />
    </>
  );
}
