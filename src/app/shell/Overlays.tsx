/** The windows above the page, each loaded when it is first opened. */
import { type ComponentType, lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { closeOverlay, type Overlay, overlayStore } from '../stores/overlay.ts';

const windows: Readonly<Record<Overlay, ComponentType<{ readonly onClose: () => void }>>> = {
  palette: lazy(() => import('../palette/Palette.tsx').then((module) => ({ default: module.Palette }))),
  goTo: lazy(() => import('../playback/GoToTime.tsx').then((module) => ({ default: module.GoToTime }))),
  filter: lazy(() => import('../filter/FilterDialog.tsx').then((module) => ({ default: module.FilterDialog }))),
  bookmarks: lazy(() => import('../bookmarks/Bookmarks.tsx').then((module) => ({ default: module.Bookmarks }))),
  help: lazy(() => import('./Help.tsx').then((module) => ({ default: module.Help }))),
  map: lazy(() => import('../map/TriggerMap.tsx').then((module) => ({ default: module.TriggerMap }))),
  interview: lazy(() => import('../interview/Interview.tsx').then((module) => ({ default: module.Interview }))),
  join: lazy(() => import('../class/JoinDialog.tsx').then((module) => ({ default: module.JoinDialog }))),
  class: lazy(() => import('../class/ClassWindow.tsx').then((module) => ({ default: module.ClassWindow }))),
  falseStatements: lazy(() => import('../falseStatements/FalseStatements.tsx').then((module) => ({ default: module.FalseStatements }))),
  lessons: lazy(() => import('../lessons/LessonList.tsx').then((module) => ({ default: module.LessonList }))),
  path: lazy(() => import('../path/LearningPath.tsx').then((module) => ({ default: module.LearningPath }))),
  challenges: lazy(() => import('../challenges/ChallengeList.tsx').then((module) => ({ default: module.ChallengeList }))),
  library: lazy(() => import('../library/Library.tsx').then((module) => ({ default: module.Library }))),
  import: lazy(() => import('../import/ImportDialog.tsx').then((module) => ({ default: module.ImportDialog }))),
  export: lazy(() => import('../import/ExportDialog.tsx').then((module) => ({ default: module.ExportDialog }))),
  poke: lazy(() => import('../poke/PokeDialog.tsx').then((module) => ({ default: module.PokeDialog }))),
  timelineEntry: lazy(() => import('../poke/EntryDialog.tsx').then((module) => ({ default: module.EntryDialog }))),
  share: lazy(() => import('../share/ShareDialog.tsx').then((module) => ({ default: module.ShareDialog }))),
};

export function Overlays() {
  const overlay = useStore(overlayStore, (state) => state.overlay);
  if (overlay === null) return null;
  const Window = windows[overlay];
  return (
    <Suspense>
      <Window onClose={() => closeOverlay(overlay)} />
    </Suspense>
  );
}
