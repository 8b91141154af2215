import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Workspace } from './core/workspace';

/** Files beyond this size (bytes) are not read unless the caller allows more. */
const DEFAULT_LIMIT = 50_000_000;

/** Files beyond this size (bytes) are decoded piece by piece, so that other work can be done in between. */
const LARGE = 1_000_000;

/** The file system, for the core. Only `file:` addresses exist for it. */
export class NodeWorkspace implements Workspace {
  async read(uri: string, limit = DEFAULT_LIMIT): Promise<string | null> {
    return (await this.readPieces(uri, limit))?.join('') ?? null;
  }

  async readPieces(uri: string, limit = DEFAULT_LIMIT): Promise<readonly string[] | null> {
    const file = toPath(uri);
    if (file === null) return null;
    try {
      const status = await fs.stat(file);
      // A device or a pipe may never end.
      if (!status.isFile() || status.size > limit) return null;
      return status.size > LARGE ? await readLarge(file) : [decodeText(await fs.readFile(file)).text];
    } catch {
      return null;
    }
  }

  async real(uri: string): Promise<string> {
    const file = toPath(uri);
    return file === null ? uri : pathToFileURL(await realPath(path.resolve(file))).href;
  }

  async drafts(folder: string, limit: number): Promise<readonly string[]> {
    const root = toPath(folder);
    const found: string[] = [];
    if (root !== null) await draftsBelow(root, limit, 0, found);
    return found.map((file) => pathToFileURL(file).href);
  }
}

async function realPath(file: string): Promise<string> {
  try {
    return await fs.realpath(file);
  } catch {
    // What is not there lies where its folder does.
    const folder = path.dirname(file);
    return folder === file ? file : path.join(await realPath(folder), path.basename(file));
  }
}

/** Folders deeper than this hold no drafts. */
const deepest = 12;
/** A draft may lie in the folder of all folders: after this many the search ends. */
const mostFolders = 3000;

async function draftsBelow(
  folder: string,
  limit: number,
  depth: number,
  found: string[],
  seen = { folders: 0 },
): Promise<void> {
  if (depth > deepest || found.length >= limit || ++seen.folders > mostFolders) return;
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // Links are not followed: they may lead in a circle.
    if (entry.isFile() && /\.(?:md|markdown|qmd|rmd)$/iu.test(entry.name)) found.push(path.join(folder, entry.name));
    else if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      await draftsBelow(path.join(folder, entry.name), limit, depth + 1, found, seen);
    if (found.length >= limit) return;
  }
}

/** As `decodeText` reads it, by pieces. */
async function readLarge(file: string): Promise<string[]> {
  const handle = await fs.open(file);
  try {
    const piece = Buffer.allocUnsafe(LARGE);
    let decoder: InstanceType<typeof TextDecoder> | null = null;
    const texts: string[] = [];
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, LARGE);
      if (bytesRead === 0) break;
      const bytes = piece.subarray(0, bytesRead);
      decoder ??= new TextDecoder(utf16Of(bytes) ?? 'utf-8');
      texts.push(decoder.decode(bytes, { stream: true }));
    }
    return [...texts, decoder?.decode() ?? ''];
  } finally {
    await handle.close();
  }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** The text of a file: UTF-8, its byte order mark dropped, bytes that are no UTF-8 as U+FFFD; also UTF-16 with its mark. */
export function decodeText(bytes: Uint8Array): { text: string; bom: boolean; valid: boolean } {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes), bom: true, valid: false };
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), bom, valid: true };
  } catch {
    return { text: new TextDecoder('utf-8').decode(bytes), bom, valid: false };
  }
}

function toPath(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}
