/** The right column: the inspector, or what a person is being taught, which is loaded when it first begins. */
import { lazy, Suspense, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../ui/Button.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { classPage } from '../stores/classPage.ts';
import { lessonStore } from '../stores/lesson.ts';
import { useDraft } from '../stores/useDraft.ts';

const LessonPanel = lazy(() => import('../lessons/LessonPanel.tsx').then((module) => ({ default: module.LessonPanel })));
const ChallengePanel = lazy(() => import('../challenges/ChallengePanel.tsx').then((module) => ({ default: module.ChallengePanel })));

export function RightColumn() {
  const { slug, isAside } = useStore(lessonStore);
  const { page, isAside: isClassAside } = useStore(classPage);
  const challenge = useDraft(({ origin }) => (origin.kind === 'challenge' ? origin.slug : null));
  const [setAside, setSetAside] = useState<string | null>(null);
  if (page?.Side && slug === null) {
    if (!isClassAside) return <page.Side />;
    return <WithInspector back="Back to the question" onBack={() => classPage.setState({ isAside: false })} />;
  }
  if (slug !== null && !isAside) {
    return (
      <Suspense fallback={null}>
        <LessonPanel key={slug} slug={slug} />
      </Suspense>
    );
  }
  if (slug !== null) return <WithInspector back="Back to the lesson" onBack={() => lessonStore.setState({ isAside: false })} />;
  if (challenge === null) return <Inspector />;
  if (setAside === challenge) return <WithInspector back="Back to the challenge" onBack={() => setSetAside(null)} />;
  return (
    <Suspense fallback={null}>
      <ChallengePanel key={challenge} slug={challenge} onAside={() => setSetAside(challenge)} />
    </Suspense>
  );
}

function WithInspector({ back, onBack }: { readonly back: string; readonly onBack: () => void }) {
  return (
    <>
      <Button tone="accent" wide onClick={onBack}>
        {back}
      </Button>
      <Inspector />
    </>
  );
}
