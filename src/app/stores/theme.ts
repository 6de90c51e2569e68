/** Light or dark? The person's choice, else the system's; written to the page as `data-theme`. */
import { createStore } from 'zustand/vanilla';
import { readStored, writeStored } from './storage.ts';

export type Theme = 'light' | 'dark';

const KEY = 'coldstart.theme';

export const themeStore = createStore<{ readonly theme: Theme }>(() => ({ theme: 'light' }));

/** Takes the stored choice or follows the system from now on. Call once. */
export function startTheme(): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const stored = () => {
    const value = readStored(KEY);
    return value === 'light' || value === 'dark' ? value : null;
  };
  const apply = () => themeStore.setState({ theme: stored() ?? (system.matches ? 'dark' : 'light') });
  themeStore.subscribe(({ theme }) => {
    document.documentElement.dataset.theme = theme;
  });
  system.addEventListener('change', apply);
  apply();
  document.documentElement.dataset.theme = themeStore.getState().theme;
}

/** Chooses a theme for good. */
export function chooseTheme(theme: Theme): void {
  writeStored(KEY, theme);
  themeStore.setState({ theme });
}
