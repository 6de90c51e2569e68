/** The account, and the run as a whole. */
import { formatCount } from '../../../base/formatCount.ts';
import { accountFields, accountPresets, runFields } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { setDraftPath } from '../draftAccess.ts';
import { FieldForm } from '../fields/FieldForm.tsx';
import styles from '../fields/fields.module.css';
import { pick } from '../fields/pick.ts';
import { useValueAt } from '../useValueAt.ts';

const run = ['name', 'duration', 'seed', 'description'];
const limit = ['concurrentExecutions'];

export function RunSection() {
  return (
    <>
      <FieldForm path={[]} fields={pick(runFields, run)} of="" main={['name', 'duration', 'seed']} />
      <FieldForm path={['account']} fields={pick(accountFields, limit)} of="the account" main={limit} />
      <AccountPresets />
      <FieldForm path={['account']} fields={accountFields} of="the account" main={Object.keys(accountFields)} without={limit} />
    </>
  );
}

/** The limits that accounts are known to have, each a press away. */
function AccountPresets() {
  const at = ['account', 'concurrentExecutions'];
  const written = useValueAt(at);
  const field = accountFields.concurrentExecutions;
  const now = written ?? (field?.kind === 'integer' ? field.default : null);
  return (
    <fieldset className={styles.presets}>
      <legend className="visually-hidden">Known limits of accounts</legend>
      {accountPresets.map(({ name, help, concurrentExecutions }) => (
        <Button
          key={name}
          title={help}
          aria-pressed={now === concurrentExecutions}
          onClick={() => setDraftPath(at, concurrentExecutions, `Account: ${name}`)}
        >
          {name}, {formatCount(concurrentExecutions)}
        </Button>
      ))}
    </fieldset>
  );
}
