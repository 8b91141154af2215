import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Project, ProjectProblem } from '../core/project/project';
import { ProjectCache } from '../core/project/project-cache';
import { resolveProject } from '../core/project/resolve-project';
import { readable } from '../core/project/uri';
import { LineIndex } from '../core/text/line-index';
import type { Span } from '../core/text/span';
import { NodeWorkspace } from '../node-workspace';
import { builtInPacks } from '../built-in-packs';
import { text, texts } from './command';
import type { Values } from './command';
import { count } from './count';
import type { Io } from './io';
import { behind, libraryFinding } from './lint-library';
import type { LintedFile, LintedFinding } from './lint-report';
import { printable } from './printable';
import { RememberingWorkspace } from './remembering-workspace';

/** Of what is wrong with one file so much is told: somebody must read it. */
const mostShown = 20;

/** Finds what holds for each draft of one run, and tells what is wrong with the files behind it, each thing once. */
export class ProjectReader {
  private readonly workspace = new RememberingWorkspace(new NodeWorkspace());
  private readonly cache = new ProjectCache();
  private readonly problems = new Map<string, ProjectProblem>();
  private readonly told = new Set<ProjectProblem>();
  /** The lines of the files that are told of. */
  private readonly lines = new Map<string, LineIndex | null>();

  constructor(
    private readonly values: Values,
    private readonly io: Io,
  ) {}

  /**
   * @param file the draft's path, or the path of a file that need not exist in the folder concerned
   * @param draft the draft's text, whose front matter may add to the settings
   */
  async read(file: string, draft?: string): Promise<Project> {
    const config = text(this.values, 'config');
    const project = await resolveProject(
      this.uri(file),
      this.workspace,
      {
        packs: texts(this.values, 'pack').map((name) => this.uri(name)),
        bibliography: texts(this.values, 'bibliography').map((name) => this.uri(name)),
      },
      builtInPacks,
      { configFile: config === undefined ? undefined : this.uri(config), text: draft, cache: this.cache },
    );
    for (const problem of [...project.problems, ...(await project.laterProblems())])
      this.problems.set(`${problem.file} ${problem.start} ${problem.message}`, problem);
    return project;
  }

  uri(file: string): string {
    return pathToFileURL(path.resolve(this.io.cwd, file)).href;
  }

  /**
   * What is wrong with libraries and in the front matter of drafts, as findings in them; what is told so need not be reported.
   * @param drafts those that were linted
   */
  async linted(drafts: readonly LintedFile[]): Promise<LintedFile[]> {
    const files: LintedFile[] = [];
    const texts = new Map(drafts.map(({ path, text }) => [this.uri(path), text]));
    const isShown = ({ about, file, end }: ProjectProblem) => about === 'library' || (texts.has(file) && end > 0);
    for (const [file, problems] of groupedByFile([...this.problems.values()].filter(isShown))) {
      const content = texts.get(file) ?? (await this.workspace.read(file));
      if (content === null) continue;
      const findings: LintedFinding[] = [];
      for (const { about = 'front-matter', severity, message, start, end, other } of problems) {
        const also = other === undefined ? '' : ` The other stands at ${await this.placeOf(other)}.`;
        findings.push({ ...libraryFinding({ severity, message: message + also, start, end }), rule: about });
      }
      for (const problem of problems) this.told.add(problem);
      files.push(behind(shownPath(readable(file), this.io.cwd), content, findings));
    }
    return files;
  }

  /**
   * Writes what is wrong to standard error, but for what `linted` has told. Answers whether any of it, told here or there, is an
   * error.
   */
  async report(): Promise<boolean> {
    const left = [...this.problems.values()].filter((problem) => !this.told.has(problem));
    for (const [file, problems] of groupedByFile(left)) {
      const shown = printable(shownPath(readable(file), this.io.cwd));
      for (const problem of problems.slice(0, mostShown)) {
        const { severity, message, other } = problem;
        const also = other === undefined ? '' : ` The other stands at ${await this.placeOf(other)}.`;
        this.io.stderr.write(`${await this.placeOf(problem)}: ${severity}: ${printable(message)}${also}\n`);
      }
      const more = problems.length - mostShown;
      if (more > 0) this.io.stderr.write(`${shown}: ${count(more, 'more problem')} of this file not shown\n`);
    }
    return this.isBroken;
  }

  /** `refs.bib:3:7`; the file alone where the problem is the file itself. */
  private async placeOf({ file, start, end }: Span & { readonly file: string }): Promise<string> {
    const shown = printable(shownPath(readable(file), this.io.cwd));
    if (end === 0) return shown;
    let lines = this.lines.get(file);
    if (lines === undefined) {
      const content = await this.workspace.read(file);
      this.lines.set(file, (lines = content === null ? null : new LineIndex(content)));
    }
    if (lines === null) return shown;
    const { line, character } = lines.positionAt(start);
    return `${shown}:${line + 1}:${character + 1}`;
  }

  /** Whether an error was found in what the drafts read so far depend on. */
  get isBroken(): boolean {
    return [...this.problems.values()].some(({ severity }) => severity === 'error');
  }

  /** Whether a configuration, pack or bibliography that the command line names could not be read. */
  async lacksNamedFile(): Promise<boolean> {
    const named = ['config', 'pack', 'bibliography'].flatMap((name) => texts(this.values, name));
    const contents = await Promise.all(named.map((name) => this.workspace.read(this.uri(name))));
    return contents.includes(null);
  }
}

function groupedByFile(problems: readonly ProjectProblem[]): Map<string, ProjectProblem[]> {
  const byFile = new Map<string, ProjectProblem[]>();
  for (const problem of problems) byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), problem]);
  return byFile;
}

/** A path as a person in the folder would write it. */
function shownPath(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) ? file : relative;
}
