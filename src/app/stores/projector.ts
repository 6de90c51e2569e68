/** Is the page on a projector? `?projector=1` begins so; a key and a command turn it on and off. What it takes is loaded then. */
import { createStore } from 'zustand/vanilla';

const asked = typeof location !== 'undefined' && new URLSearchParams(location.search).get('projector') === '1';

export const projectorStore = createStore<{ readonly isOn: boolean }>(() => ({ isOn: asked }));

export function toggleProjector(): void {
  projectorStore.setState(({ isOn }) => ({ isOn: !isOn }));
}
