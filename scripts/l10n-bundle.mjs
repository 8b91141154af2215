// l10n/bundle.l10n.json: the sentences that the client says, for translators. Found by reading the client as TypeScript does:
// every `l10n.t('…')` says its sentence in one literal, as VS Code's own tools ask for.
import fs from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';

const client = path.join(import.meta.dirname, '../client/src');

export async function l10nBundle() {
  const sentences = new Set();
  for (const name of (await fs.readdir(client, { recursive: true })).sort()) {
    if (!name.endsWith('.ts')) continue;
    const text = await fs.readFile(path.join(client, name), 'utf8');
    visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest), name, sentences);
  }
  const bundle = Object.fromEntries([...sentences].sort().map((sentence) => [sentence, sentence]));
  return { path: 'l10n/bundle.l10n.json', content: `${JSON.stringify(bundle, null, 2)}\n` };
}

function visit(node, file, sentences) {
  if (ts.isCallExpression(node) && isT(node.expression)) {
    const [sentence] = node.arguments;
    if (!sentence || !ts.isStringLiteralLike(sentence))
      throw new Error(`${file}: l10n.t needs its sentence as one literal: ${node.getText?.() ?? ''}`);
    sentences.add(sentence.text);
  }
  ts.forEachChild(node, (child) => visit(child, file, sentences));
}

/** `l10n.t`, and `t` where it was handed on to code that knows nothing of VS Code. */
function isT(expression) {
  if (ts.isIdentifier(expression)) return expression.text === 't';
  return (
    ts.isPropertyAccessExpression(expression) && expression.name.text === 't' && expression.expression.text === 'l10n'
  );
}
