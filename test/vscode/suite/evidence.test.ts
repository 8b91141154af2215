import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openDraft, placeOf, revert, until } from './drafts';

/** A line of the evidence view, as its menu hands it to a command. */
const figure = (id: string) => ({ type: 'entry', entry: { kind: 'figure', pack: 'anthropic-2028', id } });

suite('evidence', () => {
  let document: vscode.TextDocument;
  teardown(() => revert(document));

  /** The brief with the cursor on its fifth line, which is empty, and a figure of the view inserted there. */
  async function insert(command: string, id: string): Promise<string> {
    document = await openDraft('brief.md');
    const emptyLine = new vscode.Position(5, 0);
    vscode.window.activeTextEditor!.selection = new vscode.Selection(emptyLine, emptyLine);
    const before = document.getText();
    await vscode.commands.executeCommand(command, figure(id));
    return until('the figure', () => document.getText() !== before && document.getText());
  }

  test('inserts a sentence in one step, with stops at tense and hedge', async () => {
    const text = await insert('tickmark.evidence.insert', 'us-compute-multiple');
    assert.match(text, /One study estimates that America would have roughly 11 times the compute.*\[\^/);
    // The first stop is selected.
    const { selection } = vscode.window.activeTextEditor!;
    assert.equal(document.getText(selection), 'estimates');
    await vscode.commands.executeCommand('leaveSnippet');
    await vscode.commands.executeCommand('undo');
    await until('the draft as it was', () => !document.getText().includes('One study'));
  });

  test('inserts a table row', async () => {
    const text = await insert('tickmark.evidence.insertRow', 'deepseek-malicious-compliance');
    assert.match(
      text,
      /^\| What is measured \| Value \| Period \| Source \|\n\|.*\n\| Share of .*\| 94 percent \| 2025 \| .*\[\^/m,
    );
  });

  test('inserts a picture: a file beside the draft, with words for who cannot see it', async () => {
    const text = await insert('tickmark.evidence.insertPicture', 'deepseek-malicious-compliance');
    const name = /!\[.*94 percent.*\]\((.*\.svg)\)\n\nSource: /.exec(text)?.[1];
    assert.ok(name, text);
    const file = vscode.Uri.joinPath(document.uri, '..', name);
    assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), /^<svg .*role="img"/);
    await vscode.workspace.fs.delete(file);
  });

  test('inserts a Mermaid diagram', async () => {
    const text = await insert('tickmark.evidence.insertDiagram', 'huawei-compute-share-2026');
    assert.match(text, /```mermaid\nxychart-beta\n[^`]*line \[4, 2\]\n```\n\nSource: /);
  });
});

suite('the example', () => {
  test('opens from the walkthrough, never saved, and has findings of its own', async () => {
    await vscode.commands.executeCommand('tickmark.openExample');
    const { document } = await until('the example', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.isUntitled && editor;
    });
    assert.equal(document.languageId, 'markdown');
    const rules = await until('findings', () => {
      const found = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'tickmark');
      const codes = found.map(({ code }) => (typeof code === 'object' ? code.value : code));
      return codes.includes('contradicted-figure') && codes;
    });
    assert.ok(rules.includes('unsourced-statistic'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('every step of the walkthrough has its page', async () => {
    const extension = vscode.extensions.getExtension('tickmark.tickmark')!;
    const { steps } = extension.packageJSON.contributes.walkthroughs[0] as {
      steps: { id: string; media: { markdown: string } }[];
    };
    assert.deepEqual(
      steps.map(({ id }) => id),
      ['open', 'find', 'hover', 'fix', 'insert', 'sheet'],
    );
    for (const { media } of steps) {
      const page = vscode.Uri.joinPath(extension.extensionUri, media.markdown);
      assert.ok((await vscode.workspace.fs.readFile(page)).length > 100, media.markdown);
    }
  });
});

suite('at a glance', () => {
  const settings = (document: vscode.TextDocument) => vscode.workspace.getConfiguration('tickmark', document.uri);
  const all = (document: vscode.TextDocument) => new vscode.Range(0, 0, document.lineCount, 0);

  /** Runs a test with a setting turned on, and turns it off again. */
  async function withSetting(document: vscode.TextDocument, name: string, body: () => Promise<void>): Promise<void> {
    await settings(document).update(name, true, vscode.ConfigurationTarget.Workspace);
    try {
      await body();
    } finally {
      await settings(document).update(name, undefined, vscode.ConfigurationTarget.Workspace);
    }
  }

  test('a heading tells how much of its section is sourced, and leads to what is not', async () => {
    const document = await openDraft('mistakes.md');
    const lenses = await until('the counts', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        10,
      );
      return found.length > 0 && found;
    });
    const [lens] = lenses;
    assert.match(lens!.command!.title, /^\d statistics, \d unsourced, 2 wrong$/);
    await vscode.commands.executeCommand(lens!.command!.command, ...lens!.command!.arguments!);
    assert.equal(document.getText(vscode.window.activeTextEditor!.selection), '96 percent');
  });

  test('inlay hints show the source of known figures, once they are turned on', async () => {
    const document = await openDraft('brief.md');
    const hints = () =>
      vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        all(document),
      );
    assert.deepEqual(await hints(), []);
    await withSetting(document, 'inlayHints', async () => {
      const found = await until('the hints', async () => (await hints()).length > 0 && hints());
      assert.deepEqual(
        found.map(({ label }) => label),
        ['✓ CAISI 2025', '✓ CAISI 2025'],
      );
      assert.ok(found[0]!.position.isEqual(placeOf(document, '94 percent', '94 percent'.length)));
    });
  });

  test('statistics are in the outline, once they are turned on', async () => {
    const document = await openDraft('brief.md');
    const names = async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return symbols.map(({ name }) => name).filter((name) => name.includes('percent'));
    };
    assert.deepEqual(await names(), []);
    await withSetting(document, 'outline', async () => {
      // At once: nothing is edited in between.
      await until('the statistics', async () => (await names()).length === 3);
      assert.deepEqual(await names(), ['✓ 94 percent', '✓ 8 percent', '94 percent']);
    });
    await until('an outline without them', async () => (await names()).length === 0);
  });

  test('statistics of all drafts are found by their words', async () => {
    const find = async (query: string) => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
      return found.filter(({ kind }) => kind === vscode.SymbolKind.Number);
    };
    await openDraft('brief.md');
    const found = await until('a draft that nobody has open', async () => {
      const symbols = await find('port fees');
      return symbols.some(({ location }) => location.uri.path.endsWith('analysis.qmd')) && symbols;
    });
    assert.ok(found.every(({ name }) => name.includes('37 percent')));
    assert.deepEqual(await find('no such words anywhere'), []);
  });

  test('statistics have colours of their own, once they are turned on', async () => {
    const document = await openDraft('brief.md');
    const tokens = async () => {
      const found = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      );
      return (found?.data.length ?? 0) / 5;
    };
    assert.equal(await tokens(), 0);
    await withSetting(document, 'semanticHighlighting', async () => {
      await until('three colours', async () => (await tokens()) === 3);
    });
  });
});
