import { describe, expect, it } from 'vitest';
import { coldStartProbabilities, coldStartRows } from './coldStartTable.ts';
import { deprecatedRuntimes, knownRuntimes, measuredColdStart, measuredInitDuration, measuredMemoryUsed, ruleById } from './index.ts';
import { runtimes } from './runtimes.ts';
import { cites } from './testing.ts';

/** Init Duration in ms as published with the facts: p50/p90/p99 of zip x86, zip arm64, image x86, image arm64; Max Memory Used of zip x86. */
const published: readonly (readonly [runtime: string, cells: readonly string[], memory: number])[] = [
  ['nodejs24.x', ['141/170/213', '125/138/168', '280/593/829', '227/603/739'], 76],
  ['nodejs22.x', ['145/169/219', '130/141/195', '297/553/792', '235/528/751'], 74],
  ['python3.14', ['118/157/275', '103/120/214', '186/363/469', '161/307/383'], 38],
  ['python3.13', ['92/118/188', '81/99/125', '162/292/392', '133/249/336'], 36],
  ['python3.12', ['86/106/138', '81/90/141', '166/283/399', '132/195/368'], 36],
  ['ruby3.4', ['230/394/498', '242/395/432', '270/399/500', '276/339/447'], 37],
  ['java25', ['194/271/502', '196/221/435', '248/495/658', '243/400/569'], 87],
  ['java21', ['245/290/623', '248/269/586', '345/554/813', '306/470/733'], 96],
  ['java17', ['208/243/332', '215/231/342', '309/435/714', '292/478/683'], 87],
  ['dotnet10', ['259/571/705', '254/598/682', '403/716/895', '362/610/827'], 72],
  ['dotnet8', ['258/333/669', '294/383/699', '403/680/859', '417/623/839'], 70],
  ['provided.al2023/dotnet10-aot', ['73/86/119', '63/71/89', '60/107/151', '50/77/123'], 22],
  ['provided.al2023', ['51/55/69', '43/45/54', '48/84/120', '40/59/100'], 17],
  ['provided.al2023/rust', ['16/22/49', '14/17/45', '36/61/144', '29/44/99'], 15],
  ['provided.al2023/graalvm-java21', ['154/171/224', '128/136/159', '91/212/382', '76/152/1003'], 34],
];
const cellOf = (index: number) =>
  ({ packageType: index < 2 ? 'Zip' : 'Image', architecture: index % 2 === 0 ? 'x86_64' : 'arm64' }) as const;

describe('measured Init Durations', () => {
  const cells = published.flatMap(([runtime, texts]) => texts.map((text, i) => ({ runtime, text, ...cellOf(i) })));

  it.each(cells)('of $runtime $packageType $architecture have p50/p90/p99 of $text ms', ({ runtime, text, packageType, architecture }) => {
    cites('cold-start.init-duration');
    const { distribution } = measuredInitDuration(runtime, packageType, architecture);
    const at = (probability: number): number => distribution.values[distribution.probabilities.indexOf(probability)] ?? Number.NaN;
    expect([0.5, 0.9, 0.99].map((p) => Math.round(at(p) / 1000)).join('/')).toBe(text);
  });

  it.each(knownRuntimes)('of %s are rising integer microseconds for both packages and architectures', (runtime) => {
    for (const packageType of ['Zip', 'Image'] as const) {
      for (const architecture of ['x86_64', 'arm64'] as const) {
        const { distribution, ruleId } = measuredInitDuration(runtime, packageType, architecture);
        expect(distribution.values).toHaveLength(distribution.probabilities.length);
        expect(distribution.values.every((v, i, all) => Number.isSafeInteger(v) && v > (i === 0 ? 0 : (all[i - 1] ?? 0)) - 1)).toBe(true);
        expect(ruleById(ruleId).id).toBe(ruleId);
      }
    }
  });

  it('do not know the memory size: one distribution serves 128 MB and 10,240 MB', () => {
    cites('cold-start.flat-in-memory');
    expect(measuredInitDuration).toHaveLength(3);
    expect(Object.keys(coldStartRows).every((key) => /^\S+ (Zip|Image) (x86_64|arm64)$/.test(key))).toBe(true);
  });

  it('come from hundreds of cold starts each', () => {
    expect(coldStartProbabilities).toHaveLength(17);
    for (const [key, row] of Object.entries(coldStartRows)) {
      expect(row, key).toHaveLength(3 + 17);
      expect(row[0], key).toBeGreaterThan(300);
    }
  });
});

describe('which measurement stands for a runtime', () => {
  it('is its own where there is one', () => {
    expect(measuredInitDuration('python3.13', 'Zip', 'arm64')).toMatchObject({ exact: true, ruleId: 'cold-start.init-duration' });
  });

  it('is Go for an OS-only runtime, and the answer says that this is assumed', () => {
    cites('cold-start.provided-is-go');
    expect(measuredInitDuration('provided.al2023', 'Zip', 'arm64')).toMatchObject({ exact: false, ruleId: 'cold-start.provided-is-go' });
    expect(measuredColdStart('provided.al2', 'Image', 'x86_64').initDuration).toEqual(
      measuredColdStart('provided.al2/go', 'Image', 'x86_64').initDuration,
    );
    expect(ruleById('cold-start.provided-is-go').confidence).toBe('assumed');
  });

  it.each([
    ['nodejs26.x', 'nodejs24.x'],
    ['python3.15', 'python3.14'],
    ['ruby4.0', 'ruby3.4'],
    ['java8.al2023', 'java8.al2'],
    ['java17.al2023', 'java17'],
  ])('is the nearest version for %s, which nobody measured: %s', (runtime, nearest) => {
    cites('cold-start.nearest-runtime');
    expect(measuredInitDuration(runtime, 'Zip', 'x86_64')).toMatchObject({ exact: false, ruleId: 'cold-start.nearest-runtime' });
    expect(measuredColdStart(runtime, 'Zip', 'x86_64').initDuration).toEqual(measuredColdStart(nearest, 'Zip', 'x86_64').initDuration);
  });

  it('is the x86 one where a flavour was not measured on arm64', () => {
    expect(measuredInitDuration('provided.al2/quarkus', 'Image', 'arm64')).toMatchObject({
      exact: false,
      ruleId: 'cold-start.nearest-runtime',
    });
  });

  it('is nothing for a runtime that AWS does not have', () => {
    expect(() => measuredInitDuration('cobol', 'Zip', 'arm64')).toThrow(/Runtime 'cobol' is not in/);
  });
});

describe('memory and first call', () => {
  it.each(published.map(([runtime, , memory]) => [runtime, memory] as const))(
    '%s uses about %i MB before it does anything',
    (runtime, memory) => {
      cites('cold-start.memory-used');
      expect(Math.abs(measuredMemoryUsed(runtime, 'Zip', 'x86_64') - memory)).toBeLessThanOrEqual(1);
    },
  );

  it('shows the just-in-time compilation that .NET leaves to the first call, and that Rust does not', () => {
    expect(measuredColdStart('dotnet8', 'Zip', 'x86_64').firstHandlerMs).toBeGreaterThan(100);
    expect(measuredColdStart('provided.al2023/rust', 'Zip', 'x86_64').firstHandlerMs).toBeLessThan(2);
  });
});

describe('the runtimes on offer', () => {
  it('are AWS identifiers, each once, each standing on a measured row', () => {
    expect(new Set(knownRuntimes).size).toBe(knownRuntimes.length);
    for (const { id, measuredAs } of runtimes) {
      expect(id).toMatch(/^(nodejs\d+\.x|python3\.\d+|java\d+(\.al2|\.al2023)?|dotnet\d+|ruby\d\.\d|provided\.(al2|al2023))$/);
      expect(coldStartRows[`${measuredAs} Zip x86_64`], id).toBeDefined();
    }
  });

  it('flag what AWS has deprecated', () => {
    expect(deprecatedRuntimes).toEqual(['nodejs20.x', 'python3.10', 'python3.9', 'ruby3.2']);
  });
});
