import ts from 'typescript';
import { importBundled } from './bundled.mjs';

const { withLetterRanges } = await importBundled(`export * from './server/src/core/text/letter-ranges'`);

/** The same program, in whose patterns ranges stand for `\p{L}` and the like: `server/src/core/text/letter-ranges.ts` says why. Patterns are literals and what `String.raw` writes. */
export function withRangesInPatterns(code) {
  if (!/\\p\{/i.test(code)) return code;
  const program = ts.createSourceFile('program.js', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  let written = '';
  let at = 0;
  const rewrite = (node) => {
    const start = node.getStart(program);
    written += code.slice(at, start) + withLetterRanges(code.slice(start, node.end));
    at = node.end;
  };
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) rewrite(node);
    else if (ts.isTaggedTemplateExpression(node) && node.tag.getText(program) === 'String.raw')
      visitTemplate(node.template);
    else ts.forEachChild(node, visit);
  };
  const visitTemplate = (part) => {
    if (ts.isTemplateLiteralToken(part)) rewritePart(part);
    else if (ts.isTemplateExpression(part) || ts.isTemplateSpan(part)) ts.forEachChild(part, visitTemplate);
    else visit(part);
  };
  const rewritePart = (part) => {
    const outside = part.getText(program).replace(/\\.|\[(?:\\.|[^\]\\])*\]/gs, '');
    if (/[[\]]/.test(outside))
      throw new Error(`a class of a pattern goes on in what is put into it: ${part.getText(program)}`);
    rewrite(part);
  };
  visit(program);
  return written + code.slice(at);
}

/** Tests read the patterns that are shipped. @type {import('vite').Plugin} */
export const letterRangesForVitest = {
  name: 'letter-ranges',
  enforce: 'post',
  transform: (code, id) =>
    /\/server\/src\/.*\.ts$/.test(id) ? { code: withRangesInPatterns(code), map: null } : undefined,
};
