/** Finds the glossary's terms in a text. */
import { type Term, terms } from './terms.ts';

/** A term at `start` ≤ place < `end` of a text. */
export interface FoundTerm {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}

interface Matcher {
  readonly pattern: RegExp;
  readonly byForm: ReadonlyMap<string, Term>;
}

let matcher: Matcher | null = null;

/** All terms in `text`, from left to right; of overlapping ones the longer. */
export function findTerms(text: string): FoundTerm[] {
  matcher ??= createMatcher();
  const { pattern, byForm } = matcher;
  const found: FoundTerm[] = [];
  for (const match of text.matchAll(pattern)) {
    const term = byForm.get(match[0]) ?? byForm.get(lowered(match[0]));
    if (term !== undefined) found.push({ term, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** One pattern of our own terms, longest first; nothing from outside is ever part of it. */
function createMatcher(): Matcher {
  const byForm = new Map<string, Term>();
  for (const term of terms)
    for (const form of [term.name, ...term.also])
      for (const written of writtenForms(form)) if (!byForm.has(written)) byForm.set(written, term);
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length).map((form) => form.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
  // A number that a unit follows is an amount and no status code: "400 ms".
  const isAmount = '(?<=\\d) (?:ms|s|min|h|MB|GB|KB|kB|vCPU|requests?|environments?)\\b';
  return { pattern: new RegExp(`(?<![\\w$.,-])(?:${forms.join('|')})(?![\\w-]|[.,]\\d|${isAmount})`, 'g'), byForm };
}

/** As given, at the start of a sentence, and as a plural. */
function writtenForms(form: string): string[] {
  const capital = form.charAt(0).toUpperCase() + form.slice(1);
  const plurals = /[a-z]$/.test(form) && !/[sy]$/.test(form) ? [`${form}s`, `${capital}s`] : [];
  return [form, capital, ...plurals];
}

const lowered = (form: string): string => form.charAt(0).toLowerCase() + form.slice(1);
