/** What the function may call, and who may invoke it: its two policies, each with the hint of least privilege. */
import { functionFields } from '../../../sim/index.ts';
import { FieldForm } from '../fields/FieldForm.tsx';
import { pick } from '../fields/pick.ts';
import { FunctionPicker, useShownFunction } from './FunctionPicker.tsx';
import { Nothing } from './Nothing.tsx';
import { permissionKeys } from './permissionKeys.ts';

export function PermissionsSection() {
  const name = useShownFunction();
  if (name === null) return <Nothing text="This scenario has no function." />;
  return (
    <>
      <FunctionPicker />
      <FieldForm key={name} path={['functions', name]} fields={pick(functionFields, permissionKeys)} of={name} main={permissionKeys} />
    </>
  );
}
