/** Shell text as commands: quotes, backslashes, continued lines, comments, `;`, `&&` and pipes. Nothing is executed or expanded. */

export interface Command {
  readonly words: readonly string[];
  /** Line of its first word, counted from 1. */
  readonly line: number;
}

/** The commands of a text; `open`: the line of a quote that never ends, else null. */
export function readCommands(text: string): { readonly commands: readonly Command[]; readonly open: number | null } {
  const commands: Command[] = [];
  let words: string[] = [];
  let word = null as string | null;
  let line = 1;
  let began = 1;
  const endWord = () => {
    if (word !== null) words.push(word);
    word = null;
  };
  const endCommand = () => {
    endWord();
    if (words.length > 0) commands.push({ words, line: began });
    words = [];
  };
  const begin = () => {
    if (word === null && words.length === 0) began = line;
    word ??= '';
  };
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] as string;
    if (sign === '\\' && (text[i + 1] === '\n' || (text[i + 1] === '\r' && text[i + 2] === '\n'))) {
      i += text[i + 1] === '\r' ? 2 : 1;
      line += 1;
      endWord();
    } else if (sign === '\\') {
      begin();
      word += text[++i] ?? '';
    } else if (sign === "'" || sign === '"') {
      begin();
      const quote = readQuote(text, i, sign);
      if (quote === null) return { commands, open: line };
      word += quote.text;
      line += text.slice(i, quote.end).split('\n').length - 1;
      i = quote.end;
    } else if (sign === '#' && word === null) {
      while (i + 1 < text.length && text[i + 1] !== '\n') i += 1;
    } else if (sign === '\n' || sign === ';' || sign === '&' || sign === '|') {
      endCommand();
      if (sign === '\n') line += 1;
    } else if (sign === ' ' || sign === '\t' || sign === '\r') endWord();
    else {
      begin();
      word += sign;
    }
  }
  endCommand();
  return { commands, open: null };
}

/** The text of a quote that begins at `from`, and where it ends; null when it does not end. */
function readQuote(text: string, from: number, quote: string): { readonly text: string; readonly end: number } | null {
  let read = '';
  for (let i = from + 1; i < text.length; i++) {
    const sign = text[i] as string;
    if (sign === quote) return { text: read, end: i };
    if (sign === '\\' && quote === '"' && '"\\$`\n'.includes(text[i + 1] ?? '')) {
      i += 1;
      read += text[i] === '\n' ? '' : text[i];
    } else read += sign;
  }
  return null;
}
