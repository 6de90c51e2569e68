/** The way into editing on the stage; see editing/. */
import { useLayoutEffect } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { useLocked } from '../../stores/locks.ts';
import { canEditStage, stageEditingStore, toggleStageEditing } from '../../stores/stageEditing.ts';

const ID = 'edit-the-stage';

export function EditToggle() {
  const isLocked = useLocked('editing');
  // Who ends the editing is back where they began it, unless they went elsewhere.
  useLayoutEffect(() => {
    if (!stageEditingStore.getState().hasEnded) return;
    stageEditingStore.setState({ hasEnded: false });
    if (document.activeElement === document.body) document.getElementById(ID)?.focus();
  }, []);
  if (!canEditStage || isLocked) return null;
  return (
    <Button id={ID} tone="link" onClick={toggleStageEditing} title="Add, connect, rename and remove parts (E)">
      Edit
    </Button>
  );
}
