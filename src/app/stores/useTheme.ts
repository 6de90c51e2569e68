/** The theme in React. */
import { useStore } from 'zustand';
import { type Theme, themeStore } from './theme.ts';

export const useTheme = (): Theme => useStore(themeStore, (state) => state.theme);
