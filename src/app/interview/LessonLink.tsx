/** The way from a question to the lesson that treats it. */
import { textsOf } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { startLesson } from '../lessons/walk.ts';

/** `onClose` closes the window that lies above the page. */
export function LessonLink({ slug, onClose }: { readonly slug: string; readonly onClose: () => void }) {
  return (
    <Button
      tone="link"
      onClick={() => {
        onClose();
        void startLesson(slug);
      }}
    >
      Lesson: {textsOf(slug).title}
    </Button>
  );
}
