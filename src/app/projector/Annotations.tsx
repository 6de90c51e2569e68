/** Draws over the picture while it stands still: pen, arrow, box and text, each with a key; gone when it runs on. */
import { ArrowUpRight, Eraser, Pencil, Square, Trash2, Type, Undo2 } from 'lucide-react';
import { type ComponentType, type PointerEvent, useEffect, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { playback } from '../playback/playback.ts';
import { onCursorMove } from '../stores/cursor.ts';
import { overlayStore } from '../stores/overlay.ts';
import { AnnotationShape } from './AnnotationShape.tsx';
import { added, cleared, type Drawing, emptyDrawing, erased, lengthened, type Place, strokeOf, type Tool, undone } from './annotations.ts';
import styles from './Projector.module.css';

const tools: readonly {
  readonly id: Tool;
  readonly label: string;
  readonly key: string;
  readonly Icon: ComponentType<{ size: number }>;
}[] = [
  { id: 'pen', label: 'Pen', key: 'e', Icon: Pencil },
  { id: 'arrow', label: 'Arrow', key: 'a', Icon: ArrowUpRight },
  { id: 'box', label: 'Box', key: 'q', Icon: Square },
  { id: 'text', label: 'Text', key: 't', Icon: Type },
];

const placeOf = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Place => ({
  x: clientX / innerWidth,
  y: clientY / innerHeight,
});

export function Annotations() {
  const [tool, setTool] = useState<Tool | null>(null);
  const [drawing, setDrawing] = useState<Drawing>(emptyDrawing);
  const [stroke, setStroke] = useState<readonly Place[]>([]);
  const [writing, setWriting] = useState<Place | null>(null);
  const pick = (next: Tool | null) => {
    if (next !== null) playback.send({ type: 'PAUSE' });
    setTool(next);
    setWriting(next === 'text' ? { x: 0.4, y: 0.4 } : null);
  };
  useClearing(() => setDrawing(emptyDrawing));
  useKeys(tool, pick, setDrawing, drawing.shown.length > 0);
  const end = () => {
    const annotation = tool === null || tool === 'text' ? null : strokeOf(tool, stroke);
    if (annotation !== null) setDrawing((before) => added(before, annotation));
    setStroke([]);
  };
  const current = tool === null || tool === 'text' ? null : strokeOf(tool, stroke);
  return (
    <>
      <svg
        className={styles.sheet}
        data-active={tool !== null}
        role="img"
        aria-label={drawing.shown.length === 0 ? 'Nothing is drawn' : `${drawing.shown.length} drawn over the picture`}
        onPointerDown={(event: PointerEvent) => {
          event.preventDefault();
          if (tool === 'text') setWriting(placeOf(event));
          else setStroke([placeOf(event)]);
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          const place = placeOf(event);
          setStroke((points) => (points.length === 0 ? points : lengthened(points, place)));
        }}
        onPointerUp={end}
        onPointerCancel={() => setStroke([])}
      >
        {drawing.shown.map((annotation, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn in this order, and erased from its end.
          <AnnotationShape key={i} annotation={annotation} />
        ))}
        {current === null ? null : <AnnotationShape annotation={current} />}
      </svg>
      {writing === null ? null : (
        <TextBox
          at={writing}
          onText={(text) => {
            if (text !== '') setDrawing((before) => added(before, { kind: 'text', at: writing, text }));
            setWriting(null);
            setTool(null);
          }}
        />
      )}
      <Toolbar tool={tool} drawing={drawing} onPick={pick} onDrawing={setDrawing} />
    </>
  );
}

/** A moment that is left takes what was drawn over it along. */
function useClearing(clear: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what clears is the same every time.
  useEffect(() => {
    const stop = onCursorMove(clear);
    const subscription = playback.subscribe((snapshot) => {
      if (snapshot.matches('playing')) clear();
    });
    return () => {
      stop();
      subscription.unsubscribe();
    };
  }, []);
}

/** D begins and ends; with a tool in hand a letter takes another one, Backspace erases, Ctrl Z takes back, Escape puts the tool away. */
function useKeys(
  tool: Tool | null,
  pick: (tool: Tool | null) => void,
  setDrawing: (change: (drawing: Drawing) => Drawing) => void,
  hasDrawn: boolean,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      const isWriting =
        target instanceof Element && target.closest('input:not([type="range"]), textarea, select, [contenteditable="true"], dialog');
      if (isWriting || altKey || overlayStore.getState().overlay !== null) return;
      const letter = key.toLowerCase();
      const act = (run: () => void) => {
        event.preventDefault();
        event.stopPropagation();
        run();
      };
      if (ctrlKey || metaKey) {
        if (letter === 'z' && tool !== null) act(() => setDrawing(undone));
        return;
      }
      const chosen = tools.find((each) => each.key === letter);
      if (letter === 'd') act(() => pick(tool === null ? 'pen' : null));
      else if ((key === 'Backspace' || key === 'Delete') && (tool !== null || hasDrawn)) act(() => setDrawing(erased));
      else if (tool === null) return;
      else if (key === 'Escape') act(() => pick(null));
      else if (chosen !== undefined) act(() => pick(chosen.id));
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [tool, pick, setDrawing, hasDrawn]);
}

interface TextBoxProps {
  readonly at: Place;
  readonly onText: (text: string) => void;
}

/** Enter puts the words where the box stands; Escape puts nothing. */
function TextBox({ at, onText }: TextBoxProps) {
  const [text, setText] = useState('');
  return (
    <input
      type="text"
      className={styles.words}
      style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }}
      aria-label="Text on the picture: Enter to put it there"
      // biome-ignore lint/a11y/noAutofocus: the person asked to write, here and now.
      autoFocus
      maxLength={80}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onText(text.trim());
        else if (event.key === 'Escape') onText('');
        else return;
        event.preventDefault();
      }}
    />
  );
}

interface ToolbarProps {
  readonly tool: Tool | null;
  readonly drawing: Drawing;
  readonly onPick: (tool: Tool | null) => void;
  readonly onDrawing: (change: (drawing: Drawing) => Drawing) => void;
}

function Toolbar({ tool, drawing, onPick, onDrawing }: ToolbarProps) {
  if (tool === null && drawing.shown.length === 0) {
    return (
      <div className={styles.tools} role="toolbar" aria-label="Draw over the picture">
        <Button onClick={() => onPick('pen')} title="Draw over the picture (D)">
          Draw
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.tools} role="toolbar" aria-label="Draw over the picture">
      {tools.map(({ id, label, key, Icon }) => (
        <IconButton
          key={id}
          label={label}
          hint={key.toUpperCase()}
          aria-pressed={tool === id}
          onClick={() => onPick(tool === id ? null : id)}
        >
          <Icon size={20} aria-hidden="true" />
        </IconButton>
      ))}
      <IconButton label="Erase the newest" hint="Backspace" disabled={drawing.shown.length === 0} onClick={() => onDrawing(erased)}>
        <Eraser size={20} aria-hidden="true" />
      </IconButton>
      <IconButton label="Take back" hint="Ctrl Z" disabled={drawing.past.length === 0} onClick={() => onDrawing(undone)}>
        <Undo2 size={20} aria-hidden="true" />
      </IconButton>
      <IconButton label="Clear all" disabled={drawing.shown.length === 0} onClick={() => onDrawing(cleared)}>
        <Trash2 size={20} aria-hidden="true" />
      </IconButton>
      <Button onClick={() => onPick(null)} disabled={tool === null}>
        Done
      </Button>
    </div>
  );
}
