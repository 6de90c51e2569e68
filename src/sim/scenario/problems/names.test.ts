import { describeErrors, fn } from './testing.ts';

describeErrors('names', [
  ['a function called __proto__', '{"functions": {"f": {}, "__proto__": {}}}', 'functions.__proto__', 'not allowed'],
  ['a trigger called constructor', fn({}, { triggers: [{ id: 'constructor', type: 'sdk' }] }), 'triggers.constructor.id', 'not allowed'],
  ['a deep prototype', '{"functions": {"f": {"environment": {"prototype": "x"}}}}', 'functions.f.environment.prototype', 'not allowed'],
  ['a function with a dot', { functions: { 'a.b': {} } }, 'functions.a.b', 'cannot be the name of a function', 'letters, digits, hyphens'],
  ['a function of 65 letters', { functions: { ['x'.repeat(65)]: {} } }, `functions.${'x'.repeat(65)}`, 'cannot be the name'],
  [
    'a resource with a space',
    fn({}, { resources: { 'my bucket': { type: 's3' } } }),
    'resources.my bucket',
    'cannot be the name of a resource',
  ],
  ['a resource named like a function', fn({}, { resources: { f: { type: 's3' } } }), 'resources.f', 'is taken: a function has it'],
  [
    'a trigger named like a resource',
    fn({}, { resources: { x: { type: 's3' } }, triggers: [{ id: 'x', type: 'sdk' }] }),
    'triggers.x.id',
    'is taken: a resource has it',
  ],
  [
    'two triggers of one name',
    fn(
      {},
      {
        triggers: [
          { id: 'x', type: 'sdk' },
          { id: 'x', type: 'sdk' },
        ],
      },
    ),
    'triggers.1.id',
    'is taken: a trigger has it',
  ],
  [
    'two traffic entries of one id',
    fn(
      {},
      {
        traffic: [
          { id: 'x', to: 'api', pattern: 'constant' },
          { id: 'x', to: 'api', pattern: 'constant' },
        ],
      },
    ),
    'traffic.1.id',
    'Two traffic entries',
  ],
]);
