/** The right column: the inspector, or the lesson that is on, which is loaded when the first one begins. */
import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../ui/Button.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { lessonStore } from '../stores/lesson.ts';

const LessonPanel = lazy(() => import('../lessons/LessonPanel.tsx').then((module) => ({ default: module.LessonPanel })));

export function RightColumn() {
  const { slug, isAside } = useStore(lessonStore);
  if (slug === null) return <Inspector />;
  if (!isAside) {
    return (
      <Suspense fallback={null}>
        <LessonPanel key={slug} slug={slug} />
      </Suspense>
    );
  }
  return (
    <>
      <Button tone="accent" wide onClick={() => lessonStore.setState({ isAside: false })}>
        Back to the lesson
      </Button>
      <Inspector />
    </>
  );
}
