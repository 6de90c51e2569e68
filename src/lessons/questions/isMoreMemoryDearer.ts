/** Interview question 39: Is more memory dearer? */
import type { Question } from './question.ts';

export const isMoreMemoryDearer: Question = {
  number: 39,
  slug: 'is-more-memory-dearer',
  lesson: 'best-memory',
  runs: [
    {
      label: 'cpuSmall',
      scenario: {
        version: 1,
        seed: 1,
        duration: '5m',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            runtime: 'python3.13',
            memorySize: 128,
            timeout: '60s',
            handler: [
              {
                cpu: '800ms',
              },
            ],
          },
        },
        triggers: [
          {
            id: 't',
            type: 'sdk',
            function: 'f',
            maximumAttempts: 1,
          },
        ],
        traffic: [
          {
            to: 't',
            pattern: 'constant',
            rate: 1,
            start: '30s',
          },
        ],
      },
      expect: [],
      moment: { kind: 'attempt', function: 'f', at: 'end' },
    },
    {
      label: 'cpuLarge',
      scenario: {
        version: 1,
        seed: 1,
        duration: '5m',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            runtime: 'python3.13',
            memorySize: 1769,
            timeout: '60s',
            handler: [
              {
                cpu: '800ms',
              },
            ],
          },
        },
        triggers: [
          {
            id: 't',
            type: 'sdk',
            function: 'f',
            maximumAttempts: 1,
          },
        ],
        traffic: [
          {
            to: 't',
            pattern: 'constant',
            rate: 1,
            start: '30s',
          },
        ],
      },
      expect: [],
      moment: { kind: 'attempt', function: 'f', at: 'end' },
    },
    {
      label: 'ioSmall',
      scenario: {
        version: 1,
        seed: 1,
        duration: '5m',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            runtime: 'python3.13',
            memorySize: 128,
            timeout: '60s',
            handler: [
              {
                io: '800ms',
              },
            ],
          },
        },
        triggers: [
          {
            id: 't',
            type: 'sdk',
            function: 'f',
            maximumAttempts: 1,
          },
        ],
        traffic: [
          {
            to: 't',
            pattern: 'constant',
            rate: 1,
            start: '30s',
          },
        ],
      },
      expect: [],
      moment: { kind: 'attempt', function: 'f', at: 'end' },
    },
    {
      label: 'ioLarge',
      scenario: {
        version: 1,
        seed: 1,
        duration: '5m',
        platform: {
          provisioning: '0s',
          initDuration: '0s',
          idleLifetime: '10h',
          maximumAge: '100h',
        },
        functions: {
          f: {
            runtime: 'python3.13',
            memorySize: 1769,
            timeout: '60s',
            handler: [
              {
                io: '800ms',
              },
            ],
          },
        },
        triggers: [
          {
            id: 't',
            type: 'sdk',
            function: 'f',
            maximumAttempts: 1,
          },
        ],
        traffic: [
          {
            to: 't',
            pattern: 'constant',
            rate: 1,
            start: '30s',
          },
        ],
      },
      expect: [],
      moment: { kind: 'attempt', function: 'f', at: 'end' },
    },
  ],
  together: [
    'cpuLarge.functions.f.Duration.avg < cpuSmall.functions.f.Duration.avg / (0.9 * ask.memory / 128)',
    'cpuLarge.functions.f.gbSeconds < 1.05 * cpuSmall.functions.f.gbSeconds',
    'ioLarge.functions.f.gbSeconds > 0.9 * ask.memory / 128 * ioSmall.functions.f.gbSeconds',
  ],
  numbers: { memory: [1769, 1024], ms: [800, 500] },
  edits: [
    { run: 'cpuLarge', path: 'functions.f.memorySize', value: '{memory}' },
    { run: 'ioLarge', path: 'functions.f.memorySize', value: '{memory}' },
    { run: 'cpuSmall', path: 'functions.f.handler[0].cpu', value: '{ms}ms' },
    { run: 'cpuLarge', path: 'functions.f.handler[0].cpu', value: '{ms}ms' },
    { run: 'ioSmall', path: 'functions.f.handler[0].io', value: '{ms}ms' },
    { run: 'ioLarge', path: 'functions.f.handler[0].io', value: '{ms}ms' },
  ],
  options: [
    {
      id: 'both',
      when: 'cpuLarge.functions.f.gbSeconds > 1.1 * cpuSmall.functions.f.gbSeconds && ioLarge.functions.f.gbSeconds > 1.1 * ioSmall.functions.f.gbSeconds',
    },
    {
      id: 'waiting',
      when: 'cpuLarge.functions.f.gbSeconds < 1.1 * cpuSmall.functions.f.gbSeconds && ioLarge.functions.f.gbSeconds > 1.1 * ioSmall.functions.f.gbSeconds',
    },
    {
      id: 'computing',
      when: 'cpuLarge.functions.f.gbSeconds > 1.1 * cpuSmall.functions.f.gbSeconds && ioLarge.functions.f.gbSeconds < 1.1 * ioSmall.functions.f.gbSeconds',
    },
    {
      id: 'neither',
      when: 'cpuLarge.functions.f.gbSeconds < 1.1 * cpuSmall.functions.f.gbSeconds && ioLarge.functions.f.gbSeconds < 1.1 * ioSmall.functions.f.gbSeconds',
    },
  ],
};
