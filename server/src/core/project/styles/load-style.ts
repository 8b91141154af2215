import { bundledStyleOf, bundledStyles, usualStyle } from '../../references/bundled-styles';
import type { ReferenceStyle } from '../../references/formatter';
import type { FileReference } from '../config-layer';
import type { FileLoader } from '../file-loader';
import type { ProjectCache } from '../project-cache';
import { didYouMean } from '../suggest';
import { readable } from '../uri';
import { readStyle, STYLE_LIMIT } from './read-style';

/**
 * The style that a setting names: one that comes with Tickmark, or a file. What cannot be used is told, and the usual style
 * stands for it.
 * @param language that of the draft, as `lang:` gives it
 */
export async function loadStyle(
  named: FileReference | null,
  language: string | null,
  files: FileLoader,
  cache: ProjectCache,
): Promise<{ style: ReferenceStyle; uris: string[] }> {
  // Which English it is the style says.
  const locale = language === null || language === 'en' ? null : /^en-gb\b/iu.test(language) ? 'en-GB' : language;
  const bundled = (id: string) => ({
    style: cache.get<ReferenceStyle>('style', id, locale ?? '', () => ({ kind: 'bundled', id, locale })),
    uris: [],
  });
  if (named === null) return bundled(usualStyle);
  const known = bundledStyleOf(named.written);
  const isFile = /\.csl$/iu.test(named.written) && !/^https?:/iu.test(named.written);
  if (known !== null && !isFile) return bundled(known);
  const report = (message: string, place = named.from ?? { file: named.uri, start: 0, end: 0 }) => {
    files.problems.push({ severity: 'error', message, ...place });
    return bundled(usualStyle);
  };
  const instead = `Until then references are written in the style ${usualStyle}.`;
  if (!isFile) {
    const names = bundledStyles.map(({ id }) => id);
    const files = bundledStyles.map(({ file }) => file);
    const hint = didYouMean(named.written, names) || didYouMean(named.written, files);
    return report(
      `There is no style called "${named.written.slice(0, 100)}".${hint} Choose one of ${names.join(', ')}, or give the path of a .csl file. ${instead}`,
    );
  }
  const uris: string[] = [];
  // Quarto projects name files of the collection that they do not always hold.
  const text = await files.read(
    named,
    'citation style',
    uris,
    STYLE_LIMIT,
    known === null ? undefined : () => undefined,
  );
  if (text === null) return { ...bundled(known ?? usualStyle), uris };
  const read = cache.get('style file', named.uri, text, readStyle);
  if ('root' in read) {
    const { root } = read;
    const style = cache.get<ReferenceStyle>('style', named.uri, `${locale ?? ''}\0${text}`, () => {
      return { kind: 'file', uri: named.uri, root, locale };
    });
    return { style, uris };
  }
  if ('pointsTo' in read) {
    const parent = bundledStyleOf(read.pointsTo);
    if (parent !== null) return { ...bundled(parent), uris };
    const message = `The citation style "${named.written}" only says that it is written like ${read.pointsTo.slice(0, 200)}. Download that style and name it instead. ${instead}`;
    return { ...report(message), uris };
  }
  const message = `The citation style ${readable(named.uri)} cannot be used: ${read.message}. ${instead}`;
  return { ...report(message, { file: named.uri, start: read.at, end: read.at + 1 }), uris };
}
