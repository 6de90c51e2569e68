/** Command lines, result links of power tuning, traffic and scenario files: what becomes of them, and what is told of bad ones. */
import { describe, expect, it } from 'vitest';
import { base64 } from '../base/base64.ts';
import { gallery, type JsonInput, parseScenario } from '../sim/index.ts';
import { readCommands } from './commands/readCommands.ts';
import { readValue } from './commands/shorthand.ts';
import { quoted, writeCommands } from './commands/writeCommands.ts';
import { importText } from './importText.ts';
import { fitWorkload, timeAt } from './tuning/tuningImporter.ts';

const read = (text: string, current: JsonInput | null = null) => {
  const checked = importText(text, { keepPrivate: true, current });
  if (!checked?.imported.ok) throw new Error(JSON.stringify(checked?.imported ?? 'nobody recognises it'));
  return { ...checked.imported, id: checked.importer.id, errors: checked.problems.filter(({ severity }) => severity === 'error') };
};

const faultOf = (text: string, id?: string) => {
  const checked = importText(text, { keepPrivate: false, current: null }, id);
  return checked?.imported.ok === false ? checked.imported.faults[0] : undefined;
};

describe('shell text', () => {
  it('is split as a shell splits it, and nothing is expanded', () => {
    const { commands } = readCommands('# a remark\naws a \\\n  "b c" \'d "e"\' f\\ g; echo $HOME && x=1\n\n  last');
    expect(commands).toEqual([
      { words: ['aws', 'a', 'b c', 'd "e"', 'f g'], line: 2 },
      { words: ['echo', '$HOME'], line: 3 },
      { words: ['x=1'], line: 3 },
      { words: ['last'], line: 5 },
    ]);
    expect(readCommands("aws 'never ends").open).toBe(1);
  });

  it('quotes whatever a value holds', () => {
    for (const value of ["it's", '$(rm -rf ~)', '`id`', 'a\nb', '; echo', '"', '\\'])
      expect(readCommands(quoted(value)).commands[0]?.words).toEqual([value]);
  });

  it('reads JSON and shorthand values', () => {
    expect(readValue('{"a": [1]}')).toEqual({ a: [1] });
    expect(readValue('Variables={A=1,B=two words}')).toEqual({ Variables: { A: '1', B: 'two words' } });
    expect(readValue('SubnetIds=a,b,SecurityGroupIds=[c,d]')).toEqual({ SubnetIds: ['a', 'b'], SecurityGroupIds: ['c', 'd'] });
    expect(readValue('plain text')).toBe('plain text');
  });
});

describe('aws lambda commands', () => {
  const script = `
aws lambda create-function --function-name checkout --runtime nodejs22.x --handler index.handler \\
  --role arn:aws:iam::111122223333:role/r --zip-file fileb://f.zip --memory-size 512 --timeout 10 \\
  --architectures arm64 --environment 'Variables={TABLE=orders,LEVEL=debug}' --ephemeral-storage Size=1024
aws lambda update-function-configuration --function-name checkout --memory-size 1024 --region eu-west-1
aws lambda put-function-concurrency --function-name checkout --reserved-concurrent-executions 50
aws lambda publish-version --function-name checkout
aws lambda create-alias --function-name checkout --name live --function-version 1
aws lambda put-provisioned-concurrency-config --function-name checkout --qualifier live --provisioned-concurrent-executions 5
aws lambda put-function-event-invoke-config --function-name checkout --maximum-retry-attempts 0 --maximum-event-age-in-seconds 300 \\
  --destination-config '{"OnFailure":{"Destination":"arn:aws:sqs:us-east-1:111122223333:failed"}}'
aws lambda create-event-source-mapping --function-name checkout:live --event-source-arn arn:aws:sqs:us-east-1:111122223333:jobs \\
  --batch-size 5 --function-response-types ReportBatchItemFailures --scaling-config MaximumConcurrency=10
aws lambda create-function-url-config --function-name checkout --qualifier live --auth-type NONE
aws s3 ls
aws lambda invoke --function-name checkout out.json`;

  it('make a scenario of their own', () => {
    const { scenario, report, errors, id } = read(script);
    expect([id, errors]).toEqual(['commands', []]);
    expect(scenario.functions).toMatchObject({
      checkout: {
        runtime: 'nodejs22.x',
        memorySize: 1024,
        timeout: '10s',
        architecture: 'arm64',
        ephemeralStorage: 1024,
        environment: { TABLE: 'orders', LEVEL: 'debug' },
        reservedConcurrentExecutions: 50,
        aliases: { live: { version: '1', provisionedConcurrentExecutions: 5 } },
        asyncConfig: { maximumRetryAttempts: 0, maximumEventAge: '5m', onFailure: 'failed' },
      },
    });
    expect(scenario.triggers).toMatchObject([
      { type: 'sqs', source: 'jobs', batchSize: 5, maximumConcurrency: 10, functionResponseTypes: ['ReportBatchItemFailures'] },
      { type: 'function-url', authType: 'NONE', qualifier: 'live' },
    ]);
    const ignored = report.filter(({ treatment }) => treatment === 'ignored').map(({ path }) => path);
    expect(ignored).toEqual(expect.arrayContaining(['aws s3 ls', 'aws lambda invoke', 'aws lambda create-function --zip-file']));
    expect(report.find(({ path }) => path === '--timeout')?.line).toBe(2);
  });

  it('change the open scenario and nothing else of it', () => {
    const current = {
      version: 1,
      functions: { checkout: { memorySize: 128, handler: [{ io: '9ms' }], asyncConfig: { maximumEventAge: '1h' } }, other: {} },
      triggers: [{ id: 'c', type: 'sdk', function: 'checkout' }],
      traffic: [],
    };
    const { scenario } = read(
      'aws lambda update-function-configuration --function-name checkout --timeout 30\naws lambda update-function-event-invoke-config --function-name checkout --maximum-retry-attempts 1',
      current,
    );
    expect(scenario).toEqual({
      ...current,
      functions: {
        checkout: {
          memorySize: 128,
          timeout: '30s',
          handler: [{ io: '9ms' }],
          asyncConfig: { maximumEventAge: '1h', maximumRetryAttempts: 1 },
        },
        other: {},
      },
    });
  });

  it('that are broken name the line and the remedy', () => {
    expect(faultOf("aws lambda create-function \\\n --description 'oops")).toMatchObject({
      line: 2,
      remedy: expect.stringContaining('Close it'),
    });
    expect(faultOf('aws lambda list-functions')?.message).toContain('sets anything');
  });

  const settings = [
    'memorySize',
    'timeout',
    'architecture',
    'runtime',
    'reservedConcurrentExecutions',
    'ephemeralStorage',
    'snapStart',
    'asyncConfig',
    'deadLetterQueue',
    'environment',
    'vpc',
    'recursiveLoop',
  ] as const;

  it.each(gallery.map(({ slug, scenario }) => [slug, scenario as unknown as JsonInput] as const))(
    '%s: its functions come back from its commands',
    (_slug, scenario) => {
      const first = parseScenario(scenario);
      const second = parseScenario(read(writeCommands(scenario)).scenario);
      if (!first.ok || !second.ok) throw new Error(JSON.stringify(second));
      for (const fn of first.scenario.functions) {
        const back = second.scenario.functions.find(({ name }) => name === fn.name);
        for (const key of settings) expect([fn.name, key, back?.[key]]).toEqual([fn.name, key, fn[key]]);
      }
    },
  );
});

describe('links of aws-lambda-power-tuning', () => {
  const encode = (array: Int16Array | Float32Array) => base64(new Uint8Array(array.buffer));
  const link = (sizes: number[], times: number[], costs: number[]) =>
    `https://lambda-power-tuning.show/#${encode(Int16Array.from(sizes))};${encode(Float32Array.from(times))};${encode(Float32Array.from(costs))}`;
  const sizes = [128, 256, 512, 1024, 1769, 3008];

  it('become a wait and computing time that take what was measured', () => {
    const times = sizes.map((size) => timeAt(size, 40, 300));
    const { scenario, report, errors, id } = read(link(sizes, times, [5, 4, 3, 2, 6, 9]));
    expect([id, errors]).toEqual(['power-tuning', []]);
    const fn = (scenario.functions as Record<string, { handler: { io?: string; cpu?: string }[]; memorySize: number }>).measured;
    expect(fn?.memorySize).toBe(1024);
    expect(Number.parseFloat(fn?.handler[0]?.io ?? '')).toBeCloseTo(40, 1);
    expect(Number.parseFloat(fn?.handler[1]?.cpu ?? '')).toBeCloseTo(300, 1);
    expect(report.filter(({ path }) => /MB$/.test(path)).every(({ treatment }) => treatment === 'read')).toBe(true);
  });

  it('never take negative work, and say how far off they are', () => {
    expect(fitWorkload(sizes.map((memorySize) => ({ memorySize, duration: 100, cost: 1 })))).toMatchObject({ cpu: expect.closeTo(0, 6) });
    const steeper = fitWorkload(sizes.map((memorySize) => ({ memorySize, duration: 1e6 / memorySize ** 1.3, cost: 1 })));
    expect(steeper.io).toBe(0);
    expect(steeper.cpu).toBeGreaterThan(0);
  });

  it('that are cut off are told of', () => {
    expect(faultOf(`${link(sizes, sizes, sizes).slice(0, -12)}`)?.remedy).toContain('Copy the whole link');
    expect(faultOf('https://x.example/#AAAA;AAAA;AAAA')?.message).toContain('not a result');
  });
});

describe('traffic as CSV', () => {
  it('of times begins with the first', () => {
    const { scenario, errors, id } = read('time\n2026-11-24T10:00:00Z\n2026-11-24T10:00:01.5Z\n2026-11-24T10:02:00Z\n');
    expect([id, errors]).toEqual(['traffic', []]);
    expect(scenario).toMatchObject({ duration: '3m', traffic: [{ to: 'calls', pattern: 'replay', timestamps: ['0s', '1500ms', '2m'] }] });
  });

  it('of counts fills minutes without a line with none, in the place of the traffic that was there', () => {
    const current = {
      functions: { f: {} },
      triggers: [{ id: 'in', type: 'sdk', function: 'f' }],
      traffic: [{ to: 'in', pattern: 'poisson', rate: 5 }],
    };
    const { scenario, errors } = read('minute,count\n0,10\n1,20\n3,5', current);
    expect(errors).toEqual([]);
    expect(scenario).toMatchObject({ duration: '4m', traffic: [{ id: 'imported', to: 'in', perMinute: [10, 20, 0, 5] }] });
  });

  it('with a wrong line names it', () => {
    expect(faultOf('1\n2\nthree\n', 'traffic')).toMatchObject({ line: 3, message: expect.stringContaining('three') });
  });
});

describe('texts that nobody knows', () => {
  it('are recognised by no importer, and never throw', () => {
    for (const text of ['', 'hello', '<html>', '{}', '\0'.repeat(100)])
      expect(importText(text, { keepPrivate: false, current: null })).toBeNull();
    for (const text of ['', 'x: [', '{', 'aws lambda', 'REPORT', '#;;', '1,2,3'])
      for (const id of ['template', 'commands', 'reports', 'power-tuning', 'scenario', 'traffic'])
        expect(() => importText(text, { keepPrivate: false, current: null }, id)).not.toThrow();
  });
});
