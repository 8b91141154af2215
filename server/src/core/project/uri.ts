const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]+:/u;
const DRIVE = /^[A-Za-z]:[\\/]/u;

/** The folder of a file: `file:///home/a/draft.md` gives `file:///home/a/`. Always ends with a slash. */
export function folderOf(uri: string): string {
  const { root, path } = split(uri);
  return root + path.slice(0, path.lastIndexOf('/') + 1);
}

/** The folder above a folder, or null at the top. */
export function parentFolder(folder: string): string | null {
  const { root, path } = split(folder);
  const trimmed = path.endsWith('/') ? path.slice(0, -1) : path;
  const slash = trimmed.lastIndexOf('/');
  return slash < 0 ? null : root + trimmed.slice(0, slash + 1);
}

/**
 * The address of a file as written in a configuration, seen from a folder: a relative path (`../refs.json`), an absolute
 * one (`/home/a/refs.json`, `C:\refs.json`) or an address already (`file:///…`). Backslashes separate folders too.
 */
export function resolvePath(folder: string, written: string): string {
  if (SCHEME.test(written) && !DRIVE.test(written)) return written;
  const path = written.replace(/\\/gu, '/');
  const base = split(folder);
  const isAbsolute = path.startsWith('/') || DRIVE.test(written);
  const from = isAbsolute ? [] : base.path.split('/').slice(1, -1);
  const names = isAbsolute ? path.replace(/^\/+/u, '').split('/') : path.split('/');
  for (const name of names) {
    if (name === '' || name === '.') continue;
    if (name === '..') from.pop();
    // Half of a surrogate pair, which YAML and JSON can spell, cannot be encoded.
    else from.push(encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')));
  }
  return `${base.root}/${from.join('/')}`;
}

/**
 * Whether a document may name the file: one of its own kind of address and machine, or of this machine. Anything else
 * (a share of another computer, a web address) would make opening a stranger's folder reach out to the network.
 */
export function isInReach(uri: string, documentUri: string): boolean {
  const { root } = split(uri);
  return root === 'file://' || root === split(documentUri).root;
}

/** The last name in an address, decoded, for messages: `refs.json`; of a draft that was never saved `Untitled-1`. */
export function nameOf(uri: string): string {
  return decode(uri.slice(uri.lastIndexOf('/') + 1).replace(/^untitled:/u, '')) || uri;
}

/** How a person would write the address: a path for `file:`, the address itself for anything else. */
export function readable(uri: string): string {
  if (!uri.startsWith('file://')) return uri;
  const path = decode(uri.slice('file://'.length));
  return /^\/[A-Za-z]:/u.test(path) ? path.slice(1) : path;
}

/** The path from a folder down to a file in it, decoded; null when the file is not below the folder. */
export function pathWithin(folder: string, uri: string): string | null {
  return uri.startsWith(folder) ? decode(uri.slice(folder.length)) : null;
}

/** An address is its scheme and host (`file://`), then a path that begins with a slash. */
function split(uri: string): { root: string; path: string } {
  const authority = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/]*/u.exec(uri)?.[0];
  if (authority !== undefined) return { root: authority, path: uri.slice(authority.length) };
  const scheme = SCHEME.exec(uri)?.[0] ?? '';
  return { root: scheme, path: uri.slice(scheme.length) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
