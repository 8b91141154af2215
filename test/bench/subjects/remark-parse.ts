import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Subject } from './subject';

/** The parser of remark-parse with gfm: what a document in Markdown takes before anybody has looked at a word of it. */
export const remarkParse: Subject = {
  load: ({ documents }) => {
    const options = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };
    return () => documents.reduce((count, document) => count + fromMarkdown(document, options).children.length, 0);
  },
};
