import fs from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../../node-workspace';
import { severities } from '../../core/rules/rule';
import { FINDINGS, OK, oneOf, text, TROUBLE, UsageError } from '../command';
import type { Command, Values } from '../command';
import { findDrafts, findLibraries } from '../drafts';
import { evidenceHelp, evidenceOptions } from '../evidence-options';
import type { Format } from '../format';
import { github } from '../formats/github';
import { json } from '../formats/json';
import { sarif } from '../formats/sarif';
import { stylish } from '../formats/stylish';
import { wantsColour, widthOf } from '../io';
import type { Io } from '../io';
import { lintDraft } from '../lint-draft';
import { isLibrary, lintLibrary, withLibraries } from '../lint-library';
import { summarise } from '../lint-report';
import type { LintedFile } from '../lint-report';
import { printable } from '../printable';
import { Progress } from '../progress';
import { ProjectReader } from '../project-reader';
import { failureOn, readDraft, reason, Unreadable } from '../read-draft';
import { shellWord } from '../shell-word';
import { programVersion } from '../version';

const formats: Readonly<Record<'stylish' | 'json' | 'sarif' | 'github', Format>> = { stylish, json, sarif, github };
const failOn = [...severities, 'never'] as const;

export const lintCommand: Command = {
  name: 'lint',
  summary: 'Check drafts: numbers without a source, numbers that disagree with their source, and more.',
  help: `lint [OPTION…] [PATH…]

A folder is searched for .md .markdown .qmd .Rmd; without a PATH, this folder. A library
of references (.bib .bibtex .ris, CSL in .json .yaml) that is named is checked, too: for
entries that are broken and keys that stand for two works.

  --format F         stylish (for people), json, sarif or github
  --fix              apply the fixes that cannot change what a draft asserts
  --fail-on S        exit with 1 from this severity up: error, warning, information,
                     hint, never (default: warning)
  --stdin            read the draft from standard input
  --stdin-filename F the name that the draft has, to find its settings
${evidenceHelp}

Exit code: 0 nothing at or above --fail-on, 1 findings, 2 something could not be read.`,
  options: {
    format: { type: 'string' },
    fix: { type: 'boolean' },
    'fail-on': { type: 'string' },
    stdin: { type: 'boolean' },
    'stdin-filename': { type: 'string' },
    ...evidenceOptions,
  },
  async run(paths, values, io) {
    const format = oneOf(values, 'format', ['stylish', 'json', 'sarif', 'github'] as const, 'stylish');
    const threshold = oneOf(values, 'fail-on', failOn, 'warning');
    const run = new LintRun(values, io);
    if (values['stdin'] === true) await run.lintStdin(paths);
    else if (text(values, 'stdin-filename') !== undefined) throw new UsageError('--stdin-filename goes with --stdin.');
    else await run.lintPaths(paths.length > 0 ? paths : ['.']);

    const resolved = (file: string) => path.resolve(io.cwd, file);
    const libraries = await run.projects.linted(run.files);
    const files = withLibraries(run.files, libraries, (a, b) => resolved(a) === resolved(b));
    const summary = summarise(files);
    io.stdout.write(
      formats[format](
        { files, summary },
        {
          colour: wantsColour(io.stdout, io.env),
          width: widthOf(io.stdout, io.env),
          version: programVersion(io.programFolder),
          trouble: run.trouble,
          incomplete: run.projects.isBroken,
        },
      ),
    );
    const settingsAreBroken = await run.projects.report();
    for (const sentence of [...run.notes, ...run.trouble])
      io.stderr.write(`tickmark: ${io.env['TICKMARK_DEBUG'] ? sentence : printable(sentence)}\n`);
    if (run.trouble.length > 0 || settingsAreBroken) return TROUBLE;
    if (values['fix'] === true && run.files.every(({ fixed }) => fixed === 0) && run.files.length > 0)
      io.stderr.write(
        'tickmark: --fix changed nothing: what is left to put right changes what a draft says, so that is for you to do.\n',
      );
    const serious = threshold === 'never' ? [] : severities.slice(0, severities.indexOf(threshold) + 1);
    return files.some((file) => file.findings.some(({ severity }) => serious.includes(severity))) ? FINDINGS : OK;
  },
};

class LintRun {
  readonly files: LintedFile[] = [];
  /** One sentence for each thing that went wrong; the rest is linted all the same. */
  readonly trouble: string[] = [];
  /** What is worth knowing, but no trouble. */
  readonly notes: string[] = [];
  readonly projects: ProjectReader;
  private readonly fix: boolean;

  constructor(
    values: Values,
    private readonly io: Io,
  ) {
    this.projects = new ProjectReader(values, io);
    this.fix = values['fix'] === true;
    this.stdinName = text(values, 'stdin-filename');
  }

  private readonly stdinName: string | undefined;

  async lintStdin(paths: readonly string[]): Promise<void> {
    if (paths.length > 0) throw new UsageError('give either --stdin or paths, not both.');
    if (this.fix) throw new UsageError('--fix writes files, so it cannot be used with --stdin.');
    const draft = decodeText(await this.io.readStdin());
    const name = this.stdinName ?? 'stdin.md';
    try {
      await this.lint(name, draft.text, false);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.trouble.push(error.message);
    }
  }

  async lintPaths(paths: readonly string[]): Promise<void> {
    const drafts = await findDrafts(paths, this.io.cwd, this.projects);
    this.trouble.push(...drafts.problems);
    if (drafts.files.length === 0 && drafts.problems.length === 0)
      this.notes.push(
        `no draft (.md .markdown .qmd .Rmd) was found in ${paths.join(', ')}.${await howToCheckLibraries(paths, this.io.cwd)}`,
      );
    const progress = new Progress(this.io, drafts.files.length);
    for (const file of drafts.files) {
      try {
        await this.lintFile(file);
      } catch (error) {
        this.trouble.push(failureOn(file, error, this.io.env));
      }
      progress.step();
    }
    progress.end();
  }

  private async lintFile(file: string): Promise<void> {
    const location = path.resolve(this.io.cwd, file);
    const draft = await readDraft(location, file);
    if (this.fix && !draft.valid)
      this.trouble.push(`${file}: the file is not UTF-8, so nothing in it was fixed. Save it as UTF-8 and try again.`);
    const linted = await this.lint(file, draft.text, this.fix && draft.valid);
    if (linted.text === draft.text) return;
    try {
      await fs.writeFile(location, (draft.bom ? '\ufeff' : '') + linted.text);
    } catch (error) {
      throw new Unreadable(`${file}: the fixes could not be written: ${reason(error)}`);
    }
  }

  private async lint(file: string, draft: string, fix: boolean): Promise<LintedFile> {
    if (isLibrary(file)) {
      const library = await lintLibrary(file, draft);
      this.files.push(library);
      return library;
    }
    const project = await this.projects.read(file, draft);
    const failed = new Set<string>();
    const linted = lintDraft(file, draft, project, fix, (rule, error) => {
      if (failed.has(rule)) return;
      failed.add(rule);
      const why = error instanceof Error ? error.message : String(error);
      this.trouble.push(`${file}: the rule ${rule} failed (${why}); the other rules were applied. Please report it.`);
    });
    this.files.push(linted);
    return linted;
  }
}

/** What to type where a folder holds libraries and no draft. */
async function howToCheckLibraries(folders: readonly string[], cwd: string): Promise<string> {
  const found = await findLibraries(folders, cwd);
  if (found.length === 0) return '';
  const named = found.slice(0, 3).map(shellWord);
  return ` Libraries of references are checked when they are named: tickmark lint ${named.join(' ')}${found.length > 3 ? ' …' : ''}`;
}
