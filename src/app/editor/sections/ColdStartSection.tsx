/** What makes a first request slow: the code's own init, the package, extensions, and what the platform adds. */
import { functionFields, platformFields } from '../../../sim/index.ts';
import { FieldForm } from '../fields/FieldForm.tsx';
import { pick } from '../fields/pick.ts';
import { coldStartKeys, coldStartPlatformKeys } from './coldStartKeys.ts';
import { FunctionPicker, useShownFunction } from './FunctionPicker.tsx';

export function ColdStartSection() {
  const name = useShownFunction();
  return (
    <>
      <FunctionPicker />
      {name === null ? null : (
        <FieldForm key={name} path={['functions', name]} fields={pick(functionFields, coldStartKeys)} of={name} main={['init']} />
      )}
      <FieldForm path={['platform']} fields={pick(platformFields, coldStartPlatformKeys)} of="the platform" main={coldStartPlatformKeys} />
    </>
  );
}
