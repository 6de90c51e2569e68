/** Which machine is shown, and whose: all of its environments or requests, or one of them by its number. */

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { formatCount } from '../../../base/formatCount.ts';
import type { Entity, MachineKey, Trace } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import { select } from '../../stores/selection.ts';
import { useSelection } from '../../stores/useSelection.ts';
import { rowsOf } from './entities.ts';
import styles from './MachineView.module.css';
import { machineKeys, machineNouns } from './machines.ts';

export interface MachinePickerProps {
  readonly trace: Trace;
  readonly machine: MachineKey;
  readonly entity: Entity | null;
  readonly onMachine: (machine: MachineKey) => void;
}

export function MachinePicker({ trace, machine, entity, onMachine }: MachinePickerProps) {
  const selection = useSelection();
  const options = machineKeys.map((key) => {
    const count = rowsOf(trace, key).length;
    return { value: key, label: `${machineNouns[key].title} (${formatCount(count)})` };
  });
  const change = (value: string) => {
    const key = value as MachineKey;
    // An invocation has an environment and a request: both of its machines can be asked for.
    const keeps = selection?.kind === 'invocation' && (key === 'environment' || entity?.kind === 'environment');
    if (!keeps) select(null);
    onMachine(key);
  };
  return (
    <div className={styles.picker}>
      <Select label="Machine" value={machine} options={options} onChange={change} />
      <EntityPicker trace={trace} machine={machine} entity={entity} />
    </div>
  );
}

function EntityPicker({ trace, machine, entity }: Omit<MachinePickerProps, 'onMachine'>) {
  const rows = rowsOf(trace, machine);
  const { one, many } = machineNouns[machine];
  if (rows.length === 0) return <span className={styles.note}>This run has no {many}.</span>;
  const place = entity === null ? -1 : rows.indexOf(entity.row);
  const go = (to: number) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, to))];
    if (row !== undefined) select({ kind: machine === 'environment' ? 'environment' : 'request', row });
  };
  return (
    <>
      <IconButton label={`Previous ${one}`} disabled={place === 0} onClick={() => go(place < 0 ? rows.length - 1 : place - 1)}>
        <ChevronLeft size={18} aria-hidden="true" />
      </IconButton>
      <label className={styles.number}>
        {one}
        <input
          type="number"
          min={1}
          max={rows.length}
          value={place < 0 ? '' : place + 1}
          placeholder="all"
          onChange={(event) => event.currentTarget.value !== '' && go(Number(event.currentTarget.value) - 1)}
        />
        of {formatCount(rows.length)}
      </label>
      <IconButton label={`Next ${one}`} disabled={place === rows.length - 1} onClick={() => go(place + 1)}>
        <ChevronRight size={18} aria-hidden="true" />
      </IconButton>
      {entity === null ? null : <Button onClick={() => select(null)}>All {many}</Button>}
    </>
  );
}
