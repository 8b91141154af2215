import { afterEach, describe, expect, test } from 'vitest';
import {
  sheetRequest,
  sheetTextRequest,
  signRequest,
  type SheetView,
  type SignAnswer,
  type SignParams,
} from '../../../server/src/lsp/protocol';
import { Editor, pulling, type EditorOptions } from './editor';

const uri = 'file:///work/brief.md';
const signoffs = 'file:///work/brief.tickmark-signoff.yaml';
const draft = `# Open weights

DeepSeek R1-0528 complied with 96 percent of malicious requests under a common jailbreaking technique [@anthropic2026two].

## Rents

Rents rose by 7 percent [@anthropic2026two].
`;

let editor: Editor;
afterEach(() => editor.dispose());

async function start(options: EditorOptions = {}): Promise<void> {
  editor = await Editor.start({ capabilities: pulling, ...options });
  editor.open(uri, draft);
}
const view = () => editor.connection.sendRequest<SheetView | null>(sheetRequest, { uri });
const rowsOf = (sheet: SheetView | null) => sheet!.sections.flatMap(({ rows }) => rows);
const sign = (params: Partial<SignParams> & Pick<SignParams, 'id'>) =>
  editor.connection.sendRequest<SignAnswer | null>(signRequest, {
    uri,
    result: 'pass',
    by: 'AB',
    on: '2026-11-26',
    note: '',
    ...params,
  });

/** Writes as the client does. */
function write(answer: SignAnswer | null): void {
  if (answer === null || 'refused' in answer) throw new Error(JSON.stringify(answer));
  expect(answer.before).toBe(editor.files.get(answer.uri) ?? null);
  editor.files.set(answer.uri, answer.text);
}

describe('a sheet', () => {
  test('comes in parts, with the place of each statistic', async () => {
    await start();
    const sheet = (await view())!;
    expect(sheet).toMatchObject({ version: 1, statistics: 2, foot: '' });
    expect(sheet.head).toContain('2 statistics.');
    expect(sheet.sections.map(({ key }) => key)).toEqual(['1 Open weights', '1 Rents']);
    expect(rowsOf(sheet).map(({ number, range, review }) => [number, range, review.state])).toEqual([
      [1, editor.range(uri, '96 percent'), 'open'],
      [2, editor.range(uri, '7 percent'), 'open'],
    ]);
    expect(rowsOf(sheet)[0]!.cells).toContain('<button type="button" class="place">Line 3</button>');
    expect(rowsOf(sheet)[0]!.cells).toContain('Contradicted');
    // The reviewer's cell is the client's.
    expect(rowsOf(sheet)[0]!.cells).not.toContain('class="review"');
  });

  test('follows the draft, and a row that stays has the same id and cells', async () => {
    await start();
    const before = rowsOf(await view());
    editor.replace(uri, 'Rents rose', 'Median rents rose');
    const after = rowsOf(await view());
    expect(after[0]).toEqual(before[0]);
    expect(after[1]!.id).not.toBe(before[1]!.id);
  });

  test('of a draft that is not open is null, and so is what could be done with it', async () => {
    editor = await Editor.start({ capabilities: pulling });
    expect(await view()).toBeNull();
    expect(await sign({ id: 's000000000000000' })).toBeNull();
    expect(await editor.connection.sendRequest(sheetTextRequest, { uri, format: 'html' })).toBeNull();
  });

  test('can be had as a file, in the known formats only', async () => {
    await start();
    const text = (format: string) => editor.connection.sendRequest<string | null>(sheetTextRequest, { uri, format });
    expect(await text('html')).toContain('<title>Fact-check sheet: Open weights</title>');
    expect(await text('csv')).toContain('No.,Section');
    expect(await text('constructor')).toBeNull();
  });
});

describe('signing', () => {
  test.each([{ web: false }, { web: true }])(
    'gives the file as it should be, and the next sheet says so (%o)',
    async ({ web }) => {
      await start({ web, initializationOptions: { files: true } });
      const [first] = rowsOf(await view());
      write(await sign({ id: first!.id, result: 'fail', note: 'It is 94.' }));
      expect([...editor.files.keys()]).toEqual([signoffs]);
      expect(rowsOf(await view())[0]!.review).toEqual({
        state: 'signed',
        result: 'fail',
        note: 'It is 94.',
        words: 'AB, 26 November 2026',
      });
      editor.replace(uri, '96 percent', '94 percent');
      const [changed] = rowsOf(await view());
      expect(changed!.review).toEqual({
        state: 'changed',
        result: 'fail',
        note: 'It is 94.',
        words: 'Changed since AB signed it (fail, 26 November 2026)',
      });
      write(await sign({ id: changed!.id }));
      expect(rowsOf(await view())[0]!.review).toMatchObject({ state: 'signed', result: 'pass', note: '' });
      expect(editor.files.get(signoffs)!.match(/result:/gu)).toHaveLength(1);
    },
  );

  test('is refused, with the reason, where it cannot be kept', async () => {
    await start({ files: { [signoffs]: 'version: 2\n' } });
    const [first] = rowsOf(await view());
    expect(await sign({ id: first!.id })).toEqual({ refused: expect.stringContaining('version 1') as string });
    expect(await sign({ id: 's000000000000000' })).toEqual({
      refused: expect.stringContaining('just been changed') as string,
    });
    expect(await sign({ id: first!.id, result: 'maybe' as never })).toEqual({ refused: 'There is no such result.' });
    expect((await view())!.head).toContain('The sign-off file needs a look');
  });

  test('of a draft that was never saved says to save it', async () => {
    await start();
    editor.open('untitled:Untitled-1', draft);
    const answer = await sign({ id: 's000000000000000', uri: 'untitled:Untitled-1' });
    expect(answer).toEqual({ refused: 'Save the draft first: its sign-offs are kept in a file beside it.' });
  });
});
