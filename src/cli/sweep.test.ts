import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { failedJob, runJob } from '../experiments/index.ts';
import { commandLine } from './commandLine.ts';
import { runJobs, type StartWorker } from './runJobs.ts';

/** What the words print and answer. */
async function coldstart(...words: string[]) {
  let [out, err] = ['', ''];
  const code = await commandLine(words, {
    write: (text) => {
      out += text;
    },
    complain: (message) => {
      err += `${message}\n`;
    },
  });
  return { code, out, err };
}

const sweep = (...words: string[]) => coldstart('sweep', 'first-cold-start', ...words);
const memory = 'functions.checkout.memorySize';

describe('sweep', () => {
  it('prints a table with a line for each value', async () => {
    const { code, out, err } = await sweep('--vary', `${memory}=128,512,1024`);
    expect([code, err]).toEqual([0, '']);
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^functions\.checkout\.memorySize +functions\.checkout\.Duration\.avg .* +bill\.totalUsd$/);
    expect(lines.slice(1).map((line) => line.trim().split(' ')[0])).toEqual(['128', '512', '1024']);
    expect(lines[1]).toMatch(/ ms .*%.*\$/);
  });

  it('takes ranges of numbers and durations, in equal steps and in equal ratios', async () => {
    const values = async (text: string) => {
      const { out } = await sweep('--vary', text, '--metric', 'triggers.api.sent', '--csv');
      return out
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[0]);
    };
    expect(await values(`${memory}=128..1024:4:log`)).toEqual(['128', '256', '512', '1024']);
    expect(await values('functions.checkout.timeout=1s..3s:3')).toEqual(['1s', '2s', '3s']);
    expect(await values('traffic.shoppers.rate=1..2')).toHaveLength(10);
  });

  it('varies two settings as a grid', async () => {
    const words = ['--vary', `${memory}=128,512`, '--vary', 'traffic.shoppers.rate=1,2', '--metric', 'triggers.api.sent', '--json'];
    const { code, out } = await sweep(...words);
    const { scenario, settings, figures, points } = JSON.parse(out);
    expect([code, scenario, figures]).toEqual([0, 'First cold start', ['triggers.api.sent']]);
    expect(settings).toEqual([memory, 'traffic.shoppers.rate']);
    expect(points).toHaveLength(4);
    expect(points[3]).toEqual({ settings: { [memory]: 512, 'traffic.shoppers.rate': 2 }, figures: expect.any(Object), problem: null });
    expect(points[0].figures).toEqual(points[2].figures);
    expect(points[1].figures['triggers.api.sent']).toBeGreaterThan(points[0].figures['triggers.api.sent']);
  });

  it('runs each point as run would, with --set, --seed and the measured window', async () => {
    const changes = ['--seed', '7', '--set', 'traffic.shoppers.rate=3', '--from', '10s'];
    const { out } = await sweep('--vary', `${memory}=256`, '--metric', 'functions.checkout.Duration.p99', '--csv', ...changes);
    const alone = await coldstart('run', 'first-cold-start', '--json', '--set', `${memory}=256`, ...changes);
    expect(out.split('\r\n')[1]).toBe(`256,${JSON.parse(alone.out).functions.checkout.Duration.p99}`);
  });

  it('tells of values that the scenario does not take and goes on; with none left it is 2', async () => {
    const { code, out, err } = await sweep('--vary', `${memory}=64,128`, '--metric', 'triggers.api.sent', '--csv');
    expect(code).toBe(0);
    expect(out.split('\r\n')[1]).toMatch(/^64,,.*128/);
    expect(err).toMatch(/^functions\.checkout\.memorySize=64: /);
    const none = await sweep('--vary', `${memory}=64`);
    expect([none.code, none.out]).toEqual([2, '']);
  });

  it('tunes the memory of a function and says it in one sentence', async () => {
    const { code, out } = await sweep('--power-tuning', 'checkout', '--json');
    const { powerTuning, points } = JSON.parse(out);
    expect([code, points.length, powerTuning.points.length]).toEqual([0, 14, 14]);
    expect(powerTuning.sentence).toMatch(/MB: .*your 512 MB|No other size .* your 512 MB/);
    const text = await sweep('--power-tuning', 'checkout');
    expect(text.out.trimEnd().endsWith(powerTuning.sentence)).toBe(true);
  });

  it.each([
    [[], 'Say what to vary'],
    [['--vary', 'x'], 'is not of the form path=values'],
    [['--vary', `${memory}=`], 'There is no value to try'],
    [['--vary', `${memory}=1s..5`], 'One end is a duration'],
    [['--vary', `${memory}=0..5:3:log`], 'above 0'],
    [['--vary', `${memory}=1..2:1`], 'from 2 to 500'],
    [['--vary', 'a=1', '--vary', 'b=1', '--vary', 'c=1'], 'at most two'],
    [['--vary', 'a=1..200:200', '--vary', 'b=1..200:200'], '40000 points are too many'],
    [['--vary', `${memory}=128`, '--power-tuning', 'checkout'], 'one of both'],
    [['--vary', `${memory}=128`, '--json', '--csv'], 'one of both'],
    [['--vary', `${memory}=128`, '--workers', '0'], '--workers must be'],
    [['--vary', `${memory}=128`, '--metric', '1 +'], '--metric "1 +"'],
    [['--vary', `${memory}=128`, '--from', '2h'], 'after the end of the run'],
    [['--power-tuning', 'nobody'], 'no such function'],
    [['--vary', 'functions.nobody.memorySize=128'], 'There is no function'],
  ])('answers 2 to %j', async (words, message) => {
    const { code, out, err } = await sweep(...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('says what is wrong with the scenario', async () => {
    expect(await coldstart('sweep', 'first-cold-strt', '--vary', 'a=1')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean'),
    });
  });
});

describe('jobs on workers', () => {
  const jobs = [1, 2, 3, 4, 5].map((seed) => ({ text: JSON.stringify({ seed, functions: { f: {} } }) }));

  it('come back in the order in which they were given', async () => {
    let started = 0;
    const start: StartWorker = ({ onResult }) => {
      // Later ones are faster.
      const delay = 20 - 5 * started++;
      return { ask: (job) => setTimeout(() => onResult(runJob(job)), delay), end: () => {} };
    };
    expect(await runJobs(jobs, 3, start)).toEqual(await runJobs(jobs, 1, null));
    expect(started).toBe(3);
  });

  it('have as many workers as there are cores, unless another number is asked for', async () => {
    const startedFor = async (...words: string[]) => {
      let started = 0;
      const startWorker: StartWorker = ({ onResult }) => {
        started++;
        return { ask: (job) => setTimeout(() => onResult(runJob(job)), 5), end: () => {} };
      };
      const values = Array.from({ length: 2 * availableParallelism() }, (_, i) => 128 + i).join(',');
      const code = await commandLine(['sweep', 'first-cold-start', '--vary', `${memory}=${values}`, ...words], {
        write: () => {},
        complain: () => {},
        startWorker,
      });
      expect(code).toBe(0);
      return started;
    };
    if (availableParallelism() > 1) expect(await startedFor()).toBe(availableParallelism());
    expect(await startedFor('--workers', '2')).toBe(2);
  });

  it('are failures where workers break', async () => {
    const start: StartWorker = ({ onFailure }) => ({ ask: () => queueMicrotask(() => onFailure('broken')), end: () => {} });
    expect(await runJobs(jobs.slice(0, 2), 2, start)).toEqual([failedJob('broken'), failedJob('broken')]);
  });
});
