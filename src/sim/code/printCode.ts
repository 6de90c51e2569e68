/** Statements as lines of one language: indentation, braces, comments. */
import type { CodeLanguage } from './codeLanguage.ts';
import type { CodeLine } from './functionCode.ts';
import type { Statement } from './statement.ts';

interface Style {
  readonly indent: string;
  readonly opens: string;
  /** Null: indentation closes a block. */
  readonly closes: string | null;
  readonly comment: string;
  /** What stands in a block without statements. */
  readonly nothing: string | null;
}

const styles: Readonly<Record<CodeLanguage, Style>> = {
  python: { indent: '    ', opens: ':', closes: null, comment: '#', nothing: 'pass' },
  node: { indent: '  ', opens: ' {', closes: '}', comment: '//', nothing: null },
};

/** The lines of `statements`, at a depth of indentation. */
export function printCode(statements: readonly Statement[], language: CodeLanguage, depth = 0): CodeLine[] {
  const style = styles[language];
  const indent = style.indent.repeat(depth);
  const shown = statements.filter(({ only }) => only === undefined || only === language);
  return shown.flatMap((statement, place): CodeLine[] => {
    const { texts, step, comment, body, continues = false } = statement;
    const note = comment === '' ? '' : `${style.comment} ${comment}`;
    const isGoneOnWith = shown[place + 1]?.continues === true;
    if (body === undefined) {
      const text = [texts[language], note].filter((part) => part !== '').join('  ');
      return [{ text: text === '' ? '' : indent + text, step }];
    }
    const start = continues && style.closes !== null ? `${style.closes} ` : '';
    const inside = printCode(body, language, depth + 1);
    const filled = inside.length > 0 || style.nothing === null ? inside : [{ text: indent + style.indent + style.nothing, step: null }];
    const end = style.closes === null || isGoneOnWith ? [] : [{ text: `${indent}${style.closes}${statement.end ?? ''}`, step: null }];
    return [{ text: `${indent}${start}${texts[language]}${style.opens}`, step }, ...filled, ...end];
  });
}
