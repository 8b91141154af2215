import fs from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { isIgnored } from '../core/project/ignored';
import type { ProjectReader } from './project-reader';
import { reason } from './read-draft';

const DRAFTS = '**/*.{md,markdown,qmd,Rmd}';
const NEVER = ['**/node_modules/**', '**/.git/**'];

export interface FoundDrafts {
  /** Paths as the user would write them, in the order given, those of a folder sorted. */
  readonly files: readonly string[];
  /** One sentence for each path that leads nowhere. */
  readonly problems: readonly string[];
}

/**
 * The drafts under the paths given: files as named, folders searched for `.md .markdown .qmd .Rmd`, and patterns.
 * What a configuration ignores is left out of a search; a file named by itself is always taken.
 */
export async function findDrafts(paths: readonly string[], cwd: string, projects: ProjectReader): Promise<FoundDrafts> {
  const files: string[] = [];
  const problems: string[] = [];
  for (const written of paths) {
    try {
      const status = await fs.stat(path.resolve(cwd, written));
      if (!status.isDirectory()) files.push(written);
      else files.push(...(await search(DRAFTS, written, cwd, projects)));
    } catch (error) {
      const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      const found = isMissing && isDynamicPattern(written) ? await search(written, '.', cwd, projects) : [];
      if (found.length > 0) files.push(...found);
      else if (isMissing)
        problems.push(`${written}: there is no such file or folder. Check the spelling and the folder you are in.`);
      else problems.push(`${written}: ${reason(error)}`);
    }
  }
  return { files: [...new Set(files)], problems };
}

/** The files under some folders that are libraries by their names, whose endings stand for nothing else. */
export async function findLibraries(folders: readonly string[], cwd: string): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders)
    for (const name of await matches('**/*.{bib,bibtex,biblatex,ris}', path.resolve(cwd, folder)))
      found.push(path.join(folder, name).replaceAll('\\', '/'));
  return found;
}

async function search(pattern: string, folder: string, cwd: string, projects: ProjectReader): Promise<string[]> {
  const files: string[] = [];
  for (const name of await matches(pattern, path.resolve(cwd, folder))) {
    const file = path.join(folder, name);
    const { ignore } = await projects.read(file);
    if (!isIgnored(projects.uri(file), ignore)) files.push(file);
  }
  return files;
}

async function matches(pattern: string, root: string): Promise<string[]> {
  const found = await glob(pattern, {
    cwd: root,
    ignore: NEVER,
    // Two links that point at each other's folders must not trap the search.
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    expandDirectories: false,
  });
  return found.sort();
}
