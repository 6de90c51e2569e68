/** The one inviting button: sends a request at the moment shown and follows it. */
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { useLocked } from '../stores/locks.ts';
import { useDraft } from '../stores/useDraft.ts';
import { useRun } from '../stores/useRun.ts';
import styles from './SendRequest.module.css';
import { sendRequest, triggersOf } from './sendRequest.ts';

export function SendRequest() {
  const json = useDraft((draft) => draft.json);
  const isJson = useDraft((draft) => draft.isJson);
  const hasRun = useRun((state) => state.run !== null);
  const [chosen, setChosen] = useState<string | null>(null);
  const triggers = triggersOf(json);
  const trigger = chosen !== null && triggers.includes(chosen) ? chosen : triggers[0];
  const isLocked = useLocked('poke');
  const isReady = isJson && hasRun && trigger !== undefined && !isLocked;
  return (
    <div className={styles.send}>
      <Button tone="accent" wide disabled={!isReady} onClick={() => trigger !== undefined && sendRequest(trigger, 1)}>
        Send a request
      </Button>
      {triggers.length > 1 && trigger !== undefined ? (
        <Select label="through" showLabel value={trigger} options={triggers.map((id) => ({ value: id, label: id }))} onChange={setChosen} />
      ) : null}
    </div>
  );
}
