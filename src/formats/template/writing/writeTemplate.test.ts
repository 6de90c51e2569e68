/** SAM → scenario → SAM keeps every property the scenario knows, and any scenario comes back from its template. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { gallery, type JsonInput, parseScenario } from '../../../sim/index.ts';
import { METADATA_KEY } from '../metadata.ts';
import { templateImporter } from '../templateImporter.ts';
import { sameSetting, withoutDefaults } from './sameSetting.ts';
import { writeTemplate } from './writeTemplate.ts';

const folder = new URL('../samples/', import.meta.url);
const samples = readdirSync(fileURLToPath(folder)).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

function read(text: string): JsonInput {
  const imported = templateImporter.read(text, { keepPrivate: true, current: null });
  if (!imported.ok) throw new Error(imported.faults.map(({ message }) => message).join(' '));
  return imported.scenario;
}

/** The template with only what its own properties say: names and order are not settings, the changes are. */
function withoutChanges(text: string): string {
  const document = parseDocument(text);
  document.deleteIn(['Metadata', METADATA_KEY, 'changes']);
  return document.toString();
}

const parsed = (scenario: JsonInput) => {
  const result = parseScenario(scenario);
  if (!result.ok) throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return result.scenario;
};

/** What the scenario has of a template's own: the importer made up the rest (what handlers do, who sends how much), and no template says it. */
function fromTemplate(scenario: JsonInput): JsonInput {
  const { functions, resources, triggers } = withoutDefaults(scenario);
  const own = Object.entries(functions as Record<string, JsonInput>).map(([id, { handler: _assumed, ...rest }]) => [id, rest]);
  return { functions: Object.fromEntries(own), resources, triggers };
}

describe('SAM → scenario → SAM', () => {
  it('is tried on 41 templates', () => expect(samples).toHaveLength(41));

  it.each(samples)('%s keeps every property in properties of the template', (_name, text) => {
    const first = read(text);
    const { text: again, onlyInMetadata } = writeTemplate(first);
    expect(parsed(read(again))).toEqual(parsed(first));
    const assumed = /^\/(name|description|traffic)(\/|$)|\/handler$/;
    expect(onlyInMetadata.filter((at) => !assumed.test(at))).toEqual([]);
  });

  it.each(samples)('%s: without the metadata, exactly the settings that the scenario knows come back', (_name, text) => {
    const first = fromTemplate(read(text));
    const second = fromTemplate(read(withoutChanges(writeTemplate(read(text)).text)));
    expect(second).toEqual(first);
  });

  it.each(samples)('%s: memory, timeout and description of each function, changed, come back as changed', (_name, text) => {
    const first = read(text);
    // Not the same text again: what is written follows from the scenario, setting by setting.
    for (const [id, fn] of Object.entries(first.functions as Record<string, JsonInput>)) {
      const changed = { ...fn, memorySize: 1536, timeout: '47s', description: `About ${id}` };
      const scenario = { ...first, functions: { ...(first.functions as object), [id]: changed } };
      const back = fromTemplate(read(withoutChanges(writeTemplate(scenario).text)));
      expect(back).toEqual(fromTemplate(scenario));
    }
  });
});

describe('scenario → SAM → scenario', () => {
  it.each(gallery.map(({ slug, scenario }) => [slug, scenario as unknown as JsonInput] as const))(
    '%s comes back as it was',
    (_slug, scenario) => {
      const { text } = writeTemplate(scenario);
      const back = parsed(read(text));
      const wanted = parsed(withoutDefaults(scenario));
      expect(back).toEqual(wanted);
    },
  );

  it.each(gallery.map(({ slug, scenario }) => [slug, scenario as unknown as JsonInput] as const))(
    '%s: what SAM has a property for stands in it',
    (_slug, scenario) => {
      const { onlyInMetadata } = writeTemplate(scenario);
      const known =
        /^\/functions\/[^/]+\/(memorySize|timeout|architecture|ephemeralStorage|entryPoint|environment|reservedConcurrentExecutions|snapStart|deadLetterQueue|asyncConfig|recursiveLoop|kmsKey|description|role)(\/(?!Version)|$)/;
      expect(onlyInMetadata.filter((at) => known.test(at))).toEqual([]);
    },
  );

  it('quotes what an older YAML would take for something else', () => {
    const environment = { A: 'on', B: '012', C: '2026-01-01', D: 'null', E: '1:30', F: "it's #1: x", G: '!Ref X', H: '*a', I: '<<' };
    const scenario = { functions: { f: { environment } } };
    const { text } = writeTemplate(scenario);
    expect((read(text).functions as Record<string, JsonInput>).f?.environment).toEqual(environment);
    expect(parseDocument(text, { schema: 'yaml-1.1' }).getIn(['Resources', 'f', 'Properties', 'Environment', 'Variables', 'A'])).toBe('on');
    expect(parseDocument(text, { schema: 'yaml-1.1' }).getIn(['Resources', 'f', 'Properties', 'Environment', 'Variables', 'C'])).toBe(
      '2026-01-01',
    );
  });

  it('writes names that templates do not take into the metadata, and durations in whole seconds', () => {
    const scenario = {
      functions: { 'my-fn': { timeout: '1m', asyncConfig: { maximumEventAge: '1h' } } },
      resources: { 'Photos.Of.2026': { type: 's3' } },
      triggers: [{ id: 'new.photos', type: 's3', source: 'Photos.Of.2026', function: 'my-fn' }],
    };
    const { text } = writeTemplate(scenario);
    expect(text).toContain('Timeout: 60');
    expect(text).toContain('MaximumEventAgeInSeconds: 3600');
    expect(text).toContain('FunctionName: my-fn');
    expect(text).toMatch(/AWSTemplateFormatVersion: ["']2010-09-09["']/);
    expect(text).toContain('Bucket: !Ref PhotosOf2026');
    expect(sameSetting(read(text).triggers, scenario.triggers)).toBe(true);
  });
});
