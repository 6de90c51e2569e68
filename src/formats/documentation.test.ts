/** docs/IMPORT.md holds the tables that the importers declare. After a change: `vitest run src/formats/documentation.test.ts -u`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { templateTables } from './template/documentation.ts';

const page = fileURLToPath(new URL('../../docs/IMPORT.md', import.meta.url));
const [BEGIN, END] = ['<!-- tables: written by src/formats/documentation.test.ts -->', '<!-- end of tables -->'];

describe('docs/IMPORT.md', () => {
  it('says what becomes of every property, as the code declares it', async () => {
    const text = readFileSync(page, 'utf8');
    expect(text.split(BEGIN)).toHaveLength(2);
    const [before = '', rest = ''] = text.split(BEGIN);
    const after = rest.slice(rest.indexOf(END));
    await expect(`${before}${BEGIN}\n\n${templateTables()}\n\n${after}`).toMatchFileSnapshot(page);
  });
});
