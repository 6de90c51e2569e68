/** The account, and the run as a whole. */
import { accountFields, runFields } from '../../../sim/index.ts';
import { FieldForm } from '../fields/FieldForm.tsx';
import { pick } from '../fields/pick.ts';

const run = ['name', 'duration', 'seed', 'description'];

export function RunSection() {
  return (
    <>
      <FieldForm path={[]} fields={pick(runFields, run)} of="" main={['name', 'duration', 'seed']} />
      <FieldForm path={['account']} fields={accountFields} of="the account" main={Object.keys(accountFields)} />
    </>
  );
}
