import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { ProjectProblem } from '../core/project/project';
import { readable } from '../core/project/uri';
import type { Workspace } from '../core/workspace';
import { problemDiagnostic } from './diagnostics';
import { FileText, readFileText } from './files';
import type { Log } from './log';

/** A pack of a stranger may have a problem in each of its entries. */
const mostProblems = 200;

/** What is wrong with configuration files, packs and bibliographies: diagnostics on those files, and lines in the log. */
export class ProblemFiles {
  /** Problems by the document whose project told them. */
  private readonly told = new Map<string, readonly ProjectProblem[]>();
  private shown = new Set<string>();
  /** Of several rounds that wait for files only the last one tells. */
  private round = 0;

  constructor(
    private readonly connection: Connection,
    private readonly workspace: Workspace,
    private readonly log: Log,
  ) {}

  /** @param problems all that are known of the document's project; some may have been told before */
  tell(uri: string, problems: readonly ProjectProblem[]): void {
    // What is wrong in the draft's own front matter is shown with the draft's findings.
    const elsewhere = problems.filter((problem) => problem.file !== uri);
    if (elsewhere.length === 0 && !this.told.has(uri)) return;
    const before = new Set(this.told.get(uri));
    this.told.set(uri, elsewhere);
    for (const problem of elsewhere.slice(0, mostProblems).filter((one) => !before.has(one)))
      this.log.warn(`${readable(problem.file)}: ${problem.message}`);
    this.show().catch(() => undefined);
  }

  forget(uri: string): void {
    if (this.told.delete(uri)) this.show().catch(() => undefined);
  }

  private async show(): Promise<void> {
    const round = ++this.round;
    const byFile = new Map<string, Map<string, ProjectProblem>>();
    for (const problem of [...this.told.values()].flat()) {
      const problems = byFile.get(problem.file) ?? new Map<string, ProjectProblem>();
      problems.set(`${problem.start} ${problem.end} ${problem.message}`, problem);
      byFile.set(problem.file, problems);
    }
    const cleared = [...this.shown].filter((file) => !byFile.has(file));
    this.shown = new Set(byFile.keys());
    for (const file of cleared) await this.connection.sendDiagnostics({ uri: file, diagnostics: [] });
    const known = new Map<string, FileText>();
    const linesIn = async (file: string): Promise<FileText> => {
      const found = known.get(file) ?? (await readFileText(this.workspace, file)) ?? new FileText('');
      known.set(file, found);
      return found;
    };
    for (const [file, problems] of byFile) {
      const lines = await linesIn(file);
      const diagnostics: Diagnostic[] = [];
      for (const problem of [...problems.values()].slice(0, mostProblems)) {
        const { other } = problem;
        const place = other && { uri: other.file, range: (await linesIn(other.file)).toRange(other) };
        diagnostics.push(problemDiagnostic(problem, lines.toRange(problem), place));
      }
      if (round !== this.round) return;
      await this.connection.sendDiagnostics({ uri: file, diagnostics });
    }
  }
}
