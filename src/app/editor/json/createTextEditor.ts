/** The text editor: one document kept in step with the draft, problems marked where they stand. Undo and redo are the draft's. */
import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap } from '@codemirror/commands';
import { json as jsonSyntax } from '@codemirror/lang-json';
import { bracketMatching, codeFolding, foldGutter, foldKeymap, indentOnInput, indentUnit, syntaxTree } from '@codemirror/language';
import { lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap } from '@codemirror/view';
import type { Problem } from '../../../sim/index.ts';
import { currentJson } from '../draftAccess.ts';
import { assistance, readerOf } from './assistance.ts';
import { type Mark, marksFor } from './diagnostics.ts';
import { textChange } from './textChange.ts';
import { theme } from './theme.ts';

export interface TextEditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export interface TextEditor {
  /** Brings the document to `text`; what was typed here does not come back as an edit. */
  show(text: string): void;
  /** Marks what is wrong. */
  mark(problems: readonly Problem[]): void;
  /** Puts the cursor to where a problem stands. */
  goTo(problem: Problem): void;
  destroy(): void;
}

const fromOutside = Annotation.define<boolean>();

export function createTextEditor({ parent, text, onText, onUndo, onRedo }: TextEditorOptions): TextEditor {
  const done = (act: () => void) => () => {
    act();
    return true;
  };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        keymap.of([
          { key: 'Mod-z', run: done(onUndo), preventDefault: true, stopPropagation: true },
          { key: 'Mod-y', run: done(onRedo), preventDefault: true, stopPropagation: true },
          { key: 'Mod-Shift-z', run: done(onRedo), preventDefault: true, stopPropagation: true },
        ]),
        jsonSyntax(),
        indentUnit.of('  '),
        [indentOnInput(), bracketMatching(), closeBrackets(), codeFolding(), foldGutter(), drawSelection(), highlightActiveLine()],
        [search({ top: true }), highlightSelectionMatches(), assistance, theme],
        keymap.of([...closeBracketsKeymap, ...searchKeymap, ...foldKeymap, ...lintKeymap, ...defaultKeymap]),
        EditorView.contentAttributes.of({ 'aria-label': 'Scenario as JSON', tabindex: '0' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !update.transactions.some((each) => each.annotation(fromOutside))) onText(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    show: (next) => {
      const now = view.state.doc.toString();
      if (now !== next) view.dispatch({ changes: textChange(now, next), annotations: fromOutside.of(true) });
    },
    mark: (problems) => view.dispatch(setDiagnostics(view.state, [...marksIn(view.state, problems)])),
    goTo: (problem) => {
      const [mark] = marksIn(view.state, [problem]);
      if (mark !== undefined) view.dispatch({ selection: { anchor: mark.from, head: mark.to }, scrollIntoView: true });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}

function marksIn(state: EditorState, problems: readonly Problem[]): readonly Mark[] {
  const { doc } = state;
  const text = {
    length: doc.length,
    read: readerOf(state),
    lineStart: (line: number) => doc.line(Math.min(doc.lines, Math.max(1, line))).from,
  };
  return marksFor(problems, syntaxTree(state), text, currentJson());
}
