/** The way into editing on the stage; see editing/. */
import { Button } from '../../../ui/Button.tsx';
import { useLocked } from '../../stores/locks.ts';
import { canEditStage, toggleStageEditing } from '../../stores/stageEditing.ts';

export function EditToggle() {
  const isLocked = useLocked('editing');
  if (!canEditStage || isLocked) return null;
  return (
    <Button tone="link" onClick={toggleStageEditing} title="Add, connect, rename and remove parts (E)">
      Edit
    </Button>
  );
}
