/** The tables of docs/IMPORT.md: what is read, approximated and ignored of a template, from the very declarations that read it. */
import { otherSamEvents, samEvents } from './events/index.ts';
import type { Properties, Property } from './properties.ts';
import { otherResources, templateResources } from './resources/index.ts';

/** Markdown: one table for each type of resource and of SAM event. */
export function templateTables(): string {
  const resources = templateResources.map(
    ({ type, becomes, properties }) => `### \`${type}\`\n\nBecomes ${becomes}.\n\n${tableOf(properties)}`,
  );
  const events = samEvents.map(
    ({ type, trigger, properties }) => `### Event \`${type}\`\n\nBecomes a trigger of type \`${trigger}\`.\n\n${tableOf(properties)}`,
  );
  const others = otherResources.map(([prefix, why]) => `| \`${prefix}${prefix.endsWith('::') ? '*' : ''}\` | ${why} |`);
  const otherEvents = Object.entries(otherSamEvents).map(([type, why]) => `| event \`${type}\` | ${why} |`);
  return [...resources, ...events, `### Not read\n\n| type | why |\n|---|---|\n${[...others, ...otherEvents].join('\n')}`].join('\n\n');
}

function tableOf(properties: Properties): string {
  const told = rowsOf(properties, '');
  const rows = told
    .filter(({ treatment }) => treatment !== 'ignored')
    .map(({ name, treatment, becomes }) => `| \`${name}\` | ${treatment} | ${becomes} |`);
  const reasons = new Map<string, string[]>();
  for (const { name, treatment, becomes } of told)
    if (treatment === 'ignored') reasons.set(becomes, [...(reasons.get(becomes) ?? []), name]);
  const ignoredRows = [...reasons].map(([why, names]) => `| ${names.map((name) => `\`${name}\``).join(', ')} | ignored | ${why} |`);
  return `| property | | what becomes of it |\n|---|---|---|\n${[...rows, ...ignoredRows].join('\n')}`;
}

function rowsOf(properties: Properties, before: string): (Property & { readonly name: string })[] {
  return Object.entries(properties).flatMap(([name, property]) =>
    property.within === undefined ? [{ ...property, name: before + name }] : rowsOf(property.within, `${before}${name}.`),
  );
}
