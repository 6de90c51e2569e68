/** A file or a link that is dropped anywhere on the page opens the window of imports with it. */
import { openOverlay } from '../stores/overlay.ts';
import { droppedStore } from './droppedStore.ts';

/** What YAML, logs and tables may have at most. */
const LARGEST = 5 * 1024 * 1024;

/** Call once. Without it the browser would leave the page for the file. */
export function watchDrops(): void {
  addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void readDropped(file);
  });
}

async function readDropped(file: File): Promise<void> {
  const text = file.size > LARGEST ? null : await file.text().catch(() => null);
  const why = file.size > LARGEST ? 'is larger than 5 MB: import a part of it' : 'could not be read: is it still where it was?';
  droppedStore.setState({ file: { name: file.name, text: text ?? '', fault: text === null ? `“${file.name}” ${why}.` : null } });
  openOverlay('import');
}
