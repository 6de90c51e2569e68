/** The guided start, loaded when it is on. */
import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { welcomeStore } from './welcomeStore.ts';

const Welcome = lazy(() => import('./Welcome.tsx').then((module) => ({ default: module.Welcome })));

export function LazyWelcome() {
  const isOn = useStore(welcomeStore, (state) => state.isOn);
  return isOn ? (
    <Suspense>
      <Welcome />
    </Suspense>
  ) : null;
}
