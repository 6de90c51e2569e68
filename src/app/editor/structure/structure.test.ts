import { describe, expect, it } from 'vitest';
import { gallery, parseScenario, triggers } from '../../../sim/index.ts';
import { addFunction, addPart, addResource, addTraffic, addTrigger, partnersOf } from './add.ts';
import { connect, disconnect, linksIn, offersBetween, whyNot } from './connect.ts';
import { checked, type Outcome } from './outcome.ts';
import { type Part, partNamed, partsIn, triggerName } from './part.ts';
import { removePart, withoutPartAt } from './remove.ts';
import { renamePart } from './rename.ts';

const shop = {
  functions: {
    api: {
      memorySize: 512,
      environment: { TABLE: 'orders', STAGE: 'api' },
      init: [{ call: 'secretsmanager:GetSecretValue', on: 'password' }],
      handler: [{ cpu: '10ms' }, { call: 'dynamodb:PutItem', on: 'orders' }],
      asyncConfig: { onFailure: 'failed' },
      role: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'dynamodb:PutItem',
            Resource: ['arn:aws:dynamodb:us-east-1:123456789012:table/orders', 'arn:aws:dynamodb:us-east-1:123456789012:table/orders-old'],
          },
          {
            Effect: 'Allow',
            Action: 'secretsmanager:GetSecretValue',
            Resource: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:password-??????',
          },
          { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:us-east-1:123456789012:failed' },
        ],
      },
    },
  },
  resources: { orders: { type: 'dynamodb' }, failed: { type: 'sqs' }, password: { type: 'secret' } },
  triggers: [{ type: 'sdk' }, { id: 'door', type: 'api-gateway' }, { type: 'function-url' }],
  traffic: [
    { to: 'sdk-1', pattern: 'poisson', rate: 1 },
    { id: 'shoppers', to: 'door', pattern: 'poisson', rate: 2 },
    { to: 'function-url-3', pattern: 'poisson', rate: 3 },
  ],
  timeline: [
    { at: '10s', fault: { on: 'orders', errorRate: 1, for: '5s' } },
    { at: '20s', set: { 'functions.api.memorySize': 256, 'functions.api.deadLetterQueue': 'failed', 'resources.orders.errorRate': 0.5 } },
    { at: '30s', set: { 'traffic.shoppers.rate': 9, 'traffic.2.rate': 4, 'triggers.door.timeout': '2s' } },
    { at: '40s', invoke: { trigger: 'door', count: 3 } },
  ],
};

const part = (json: unknown, name: string, kind?: Part['kind']): Part => partNamed(json, name, kind) as Part;

function jsonOf(outcome: Outcome, before: unknown = shop) {
  const result = checked(before, outcome);
  if (!result.ok) throw new Error(result.reason);
  // biome-ignore lint/suspicious/noExplicitAny: read as a person reads it.
  return result.json as any;
}

const reasonOf = (outcome: Outcome): string => {
  const result = checked(shop, outcome);
  return result.ok ? 'done' : result.reason;
};

const between = (json: unknown, from: string, to: string): readonly string[] =>
  offersBetween(json, part(json, from), part(json, to)).map(({ title }) => title);

function connected(json: unknown, from: string, to: string, title: string) {
  const [a, b] = [part(json, from), part(json, to)];
  const offer = offersBetween(json, a, b).find((each) => each.title === title);
  if (offer === undefined) throw new Error(`${title} is not offered`);
  return jsonOf(connect(a, b, offer), json);
}

describe('parts', () => {
  it('have the names that the parser gives them', () => {
    for (const { slug, scenario } of [...gallery, { slug: 'shop', scenario: shop }]) {
      const parsed = parseScenario(scenario);
      if (!parsed.ok) throw new Error(slug);
      const names = (kind: Part['kind']) => partsIn(scenario).flatMap((each) => (each.kind === kind ? [each.name] : []));
      expect([names('function'), names('resource'), names('trigger'), names('traffic')], slug).toEqual([
        parsed.scenario.functions.map(({ name }) => name),
        parsed.scenario.resources.map(({ name }) => name),
        parsed.scenario.triggers.map(({ id }) => id),
        parsed.scenario.traffic.map(({ id }) => id),
      ]);
    }
  });

  it('are passed over where they cannot be read', () => {
    expect(partsIn({ functions: { a: 3, b: {} }, triggers: [null, { type: 'sqs' }], traffic: 'no' }).map(({ name }) => name)).toEqual([
      'sqs-2',
      'b',
    ]);
    expect(triggerName({ id: '', type: 'sdk' }, 3)).toBe('sdk-4');
  });
});

describe('rename', () => {
  it('takes along references, later settings, policies and variables of a resource, and keeps the order of keys', () => {
    const json = jsonOf(renamePart(shop, part(shop, 'orders'), 'purchases'));
    expect(Object.keys(json.resources)).toEqual(['purchases', 'failed', 'password']);
    expect(json.functions.api.handler[1].on).toBe('purchases');
    expect(json.timeline[0].fault.on).toBe('purchases');
    expect(Object.keys(json.timeline[1].set)).toEqual([
      'functions.api.memorySize',
      'functions.api.deadLetterQueue',
      'resources.purchases.errorRate',
    ]);
    expect(json.functions.api.environment).toEqual({ TABLE: 'purchases', STAGE: 'api' });
    expect(json.functions.api.role.Statement[0].Resource).toEqual([
      'arn:aws:dynamodb:us-east-1:123456789012:table/purchases',
      'arn:aws:dynamodb:us-east-1:123456789012:table/orders-old',
    ]);
    expect(JSON.stringify(json)).not.toContain('"orders"');
  });

  it('finds names in what the timeline sets, and secrets with their six characters', () => {
    const json = jsonOf(renamePart(shop, part(shop, 'failed'), 'lost'));
    expect(json.timeline[1].set['functions.api.deadLetterQueue']).toBe('lost');
    expect(json.functions.api.asyncConfig.onFailure).toBe('lost');
    const secret = jsonOf(renamePart(shop, part(shop, 'password'), 'db'));
    expect(secret.functions.api.role.Statement[1].Resource).toBe('arn:aws:secretsmanager:us-east-1:123456789012:secret:db-??????');
  });

  it('renames a function, a trigger with and without an id, and traffic', () => {
    const fn = jsonOf(renamePart(shop, part(shop, 'api'), 'checkout'));
    expect(Object.keys(fn.timeline[1].set)[0]).toBe('functions.checkout.memorySize');
    expect(fn.functions.checkout.environment.STAGE).toBe('api');
    const door = jsonOf(renamePart(shop, part(shop, 'door'), 'front'));
    expect([door.triggers[1].id, door.traffic[1].to, door.timeline[3].invoke.trigger]).toEqual(['front', 'front', 'front']);
    expect(Object.keys(door.timeline[2].set)).toEqual(['traffic.shoppers.rate', 'traffic.2.rate', 'triggers.front.timeout']);
    const program = jsonOf(renamePart(shop, part(shop, 'sdk-1'), 'batch'));
    expect([program.triggers[0], program.traffic[0].to]).toEqual([{ id: 'batch', type: 'sdk' }, 'batch']);
    const traffic = jsonOf(renamePart(shop, part(shop, 'shoppers'), 'crowd'));
    expect([traffic.traffic[1].id, Object.keys(traffic.timeline[2].set)[0]]).toEqual(['crowd', 'traffic.crowd.rate']);
  });

  it.each([
    ['orders', 'failed', 'The name “failed” is taken.'],
    ['orders', 'door', 'The name “door” is taken.'],
    ['orders', ' ', 'A name cannot be empty.'],
    ['api', 'no spaces', '"no spaces" cannot be the name of a function. Use 1 to 64 letters, digits, hyphens and underscores.'],
    ['orders', '__proto__', '"__proto__" is not allowed'],
  ])('refuses %s as %s', (from, to, reason) => expect(reasonOf(renamePart(shop, part(shop, from), to))).toContain(reason));
});

describe('remove', () => {
  it('is taken away by its place as well, and so is what no part can be read from', () => {
    expect(withoutPartAt(shop, ['resources', 'failed'])).toEqual(jsonOf(removePart(shop, part(shop, 'failed'))));
    const broken = { ...shop, resources: { ...shop.resources, odd: 3 } };
    expect(withoutPartAt(broken, ['resources', 'odd'])).toEqual(shop);
  });

  it('takes along what cannot be without it, and adjusts the rest', () => {
    const outcome = removePart(shop, part(shop, 'failed'));
    const json = jsonOf(outcome);
    expect(outcome).toMatchObject({ name: 'Remove failed', said: 'Removed failed and 2 things that used it.' });
    expect(json.functions.api.asyncConfig).toBeUndefined();
    expect(Object.keys(json.timeline[1].set)).toEqual(['functions.api.memorySize', 'resources.orders.errorRate']);
  });

  it('removes calls, faults and later settings of a resource', () => {
    const json = jsonOf(removePart(shop, part(shop, 'orders')));
    expect(json.functions.api.handler).toEqual([{ cpu: '10ms' }]);
    expect(json.timeline.map((entry: object) => Object.keys(entry)[1])).toEqual(['set', 'set', 'invoke']);
  });

  it('keeps the names of triggers that move up, and the places that the timeline means', () => {
    const json = jsonOf(removePart(shop, part(shop, 'door')));
    expect(json.triggers.map((trigger: unknown, i: number) => triggerName(trigger, i))).toEqual(['sdk-1', 'function-url-3']);
    expect(json.traffic).toEqual([shop.traffic[0], shop.traffic[2]]);
    expect(json.timeline.at(-1)).toEqual({ at: '30s', set: { 'traffic.1.rate': 4 } });
  });

  it('removes a function with its triggers and their traffic', () => {
    const two = jsonOf(addFunction(shop));
    const json = jsonOf(removePart(two, part(two, 'api')), two);
    expect([Object.keys(json.functions), json.triggers, json.traffic]).toEqual([['function'], [], []]);
    expect(json.timeline).toEqual([shop.timeline[0], { at: '20s', set: { 'resources.orders.errorRate': 0.5 } }]);
    expect(reasonOf(removePart(shop, part(shop, 'api')))).toContain('at least one function');
  });
});

describe('add', () => {
  it('gives every type of trigger what it needs, and leaves the others as they were', () => {
    for (const { type, sourceTypes } of triggers) {
      // Lambda@Edge has no environment variables, and refuses.
      if (type === 'cloudfront') expect(reasonOf(addTrigger(shop, type, 'api'))).toContain('environment variables');
      if (type === 'cloudfront') continue;
      const json = jsonOf(addTrigger(shop, type, 'api'));
      expect(json.triggers.length, type).toBe(4);
      expect(json.triggers[3].source !== undefined, type).toBe(sourceTypes.length > 0);
      expect(json.functions.api.role.Statement.length >= 3).toBe(true);
    }
  });

  it('gives a plain function any trigger', () => {
    const plain = addFunction({ functions: {} }).json;
    for (const { type } of triggers) expect(checked(plain, addTrigger(plain, type, 'function')), type).toMatchObject({ ok: true });
  });

  it('writes down which function a trigger means before there are two', () => {
    const json = jsonOf(addFunction(shop));
    expect(json.triggers[0]).toEqual({ type: 'sdk', function: 'api' });
    expect(Object.keys(json.functions)).toEqual(['api', 'function']);
  });

  it('asks for a partner where there are several, and says what is missing', () => {
    expect(partnersOf(shop, { kind: 'trigger', type: 'sdk' }).fit.map(({ name }) => name)).toEqual(['api']);
    expect(partnersOf(shop, { kind: 'traffic' }).fit.map(({ name }) => name)).toEqual(['sdk-1', 'door', 'function-url-3']);
    expect(partnersOf({ functions: { f: {} } }, { kind: 'traffic' }).missing).toContain('add a trigger first');
    expect(partnersOf(shop, { kind: 'resource', type: 's3' })).toEqual({ fit: [], missing: null });
    expect(jsonOf(addTraffic(shop, 'door')).traffic[3]).toMatchObject({ to: 'door', pattern: 'poisson', rate: 1 });
    expect(Object.keys(jsonOf(addPart(shop, { kind: 'resource', type: 'sqs' }, null)).resources)).toContain('queue');
  });

  it('lets the role poll the source of a new mapping', () => {
    const json = jsonOf(addTrigger(shop, 'sqs', 'api', 'failed'));
    expect(json.functions.api.role.Statement.at(-1)).toEqual({
      Effect: 'Allow',
      Action: ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
      Resource: 'arn:aws:sqs:us-east-1:123456789012:failed',
    });
  });
});

describe('connect', () => {
  it('offers the meanings that a pair has', () => {
    expect(between(shop, 'api', 'failed').slice(0, 3)).toEqual(['On-success destination', 'Dead-letter queue', 'Call sqs:SendMessage']);
    expect(between(shop, 'failed', 'api')).toEqual(['Trigger: SQS queue']);
    expect(between(shop, 'orders', 'api')).toEqual(['Trigger: DynamoDB stream']);
    expect(between(shop, 'shoppers', 'sdk-1')).toEqual(['Send to sdk-1']);
    expect(between(shop, 'api', 'door')).toEqual(['Call execute-api:Invoke']);
    expect(between(shop, 'password', 'api')).toEqual([]);
    const two = jsonOf(addFunction(shop));
    expect(between(two, 'api', 'function')).toEqual([
      'On-failure destination',
      'On-success destination',
      'Invoke (RequestResponse)',
      'Invoke (Event)',
    ]);
    expect(between(two, 'door', 'function')).toEqual(['Invoke function']);
    const queues = jsonOf(addResource(shop, 'sqs'));
    expect(between(queues, 'failed', 'queue')).toEqual(['Dead-letter queue']);
  });

  it('makes a call with the permission that the role lacks, once', () => {
    const json = connected(shop, 'api', 'orders', 'Call dynamodb:GetItem');
    expect(json.functions.api.handler.at(-1)).toEqual({ call: 'dynamodb:GetItem', on: 'orders' });
    expect(json.functions.api.role.Statement.at(-1)).toMatchObject({ Action: 'dynamodb:GetItem' });
    const again = connected(json, 'api', 'orders', 'Call dynamodb:GetItem');
    expect(again.functions.api.role).toEqual(json.functions.api.role);
  });

  it('sends traffic through a new door', () => {
    const json = connected(addFunction(shop).json, 'shoppers', 'function', 'Through a new trigger: API Gateway');
    expect(json.triggers.at(-1)).toEqual({ id: 'api-2', type: 'api-gateway', function: 'function' });
    expect(json.traffic[1].to).toBe('api-2');
  });

  it('says in one sentence why a pair has no meaning', () => {
    const all = partsIn(addResource(addTrigger(shop, 'schedule', 'api').json, 's3').json);
    for (const from of all)
      for (const to of all) {
        if (offersBetween({ ...shop }, from, to).length > 0) continue;
        expect(whyNot(from, to)).toMatch(/^\S.*[^.]\.$/);
      }
    expect(whyNot(part(shop, 'password'), part(shop, 'api'))).toBe(
      'Secret (Secrets Manager) announces no events, so password invokes nothing.',
    );
  });

  it('finds every connection, and takes each away that the scenario can be without', () => {
    const links = linksIn(shop).map(({ from, to, words }) => `${from.name} ${words} ${to.name}`);
    expect(links).toEqual([
      'traffic[0] sends to sdk-1',
      'shoppers sends to door',
      'traffic[2] sends to function-url-3',
      'sdk-1 invokes api',
      'door invokes api',
      'function-url-3 invokes api',
      'api On-failure destination failed',
      'api calls GetSecretValue password',
      'api calls PutItem orders',
    ]);
    const call = linksIn(shop).at(-1);
    expect(jsonOf(disconnect(call as NonNullable<typeof call>)).functions.api.handler).toEqual([{ cpu: '10ms' }]);
    const invokes = linksIn(shop)[3];
    expect(reasonOf(disconnect(invokes as NonNullable<typeof invokes>))).toContain('always invokes a function');
  });
});
