import type { Project, ProjectProblem } from '../core/project/project';
import { configNames } from '../core/project/find-layers';
import { frontMatterText } from '../core/project/front-matter';
import { ProjectCache } from '../core/project/project-cache';
import { projectNames } from '../core/project/quarto-project';
import { resolveProject } from '../core/project/resolve-project';
import type { Text } from '../core/text/text';
import type { Workspace } from '../core/workspace';
import { builtInPacks } from '../built-in-packs';
import type { Folders } from './folders';
import type { Log } from './log';
import type { EditorConfiguration, EditorSettings } from './settings';

/** What holds for a document: its project and what the editor's settings say beside. */
export interface Held {
  readonly project: Project;
  readonly editor: EditorSettings;
}

interface Entry {
  /** The draft's front matter when the answer was asked for: it may name bibliographies and settings. */
  readonly frontMatter: string;
  readonly answer: Promise<Held>;
}

/** What holds for each open document, found out once and kept until a file or a setting behind it changes. */
export class Projects {
  private readonly entries = new Map<string, Entry>();
  private readonly cache = new ProjectCache();
  private readonly files = new Set<string>();

  constructor(
    private readonly workspace: Workspace,
    private readonly configuration: EditorConfiguration,
    private readonly folders: Folders,
    private readonly log: Log,
    private readonly onProblems: (uri: string, problems: readonly ProjectProblem[]) => void,
    private readonly pause: () => Promise<void>,
  ) {}

  of(uri: string, text: Text): Promise<Held> {
    const frontMatter = frontMatterText(text);
    const known = this.entries.get(uri);
    if (known !== undefined && known.frontMatter === frontMatter) return known.answer;
    const answer = this.resolve(uri, text.toString());
    this.entries.set(uri, { frontMatter, answer });
    const isCurrent = () => this.entries.get(uri)?.answer === answer;
    answer.then(
      // What was asked for before a change must not overwrite what holds since.
      ({ project }) => isCurrent() && this.tell(uri, project, isCurrent),
      // What failed is tried again when next asked for.
      () => isCurrent() && this.entries.delete(uri),
    );
    return answer;
  }

  /** What takes longer to find is told when it is found: nothing waits for it. */
  private tell(uri: string, project: Project, isCurrent: () => boolean): void {
    this.onProblems(uri, project.problems);
    const tellMore = (later: readonly ProjectProblem[]) => {
      if (later.length > 0 && isCurrent()) this.onProblems(uri, [...project.problems, ...later]);
    };
    project.laterProblems().then(tellMore, (error: unknown) => this.log.warn(String(error)));
  }

  /** What holds for a file that nobody has open; nothing of it is kept but what was read. */
  once(uri: string, text: string): Promise<Held> {
    return this.resolve(uri, text);
  }

  forget(uri: string): void {
    this.entries.delete(uri);
  }

  /** Everything is found out anew when next asked for. */
  invalidate(): void {
    this.entries.clear();
  }

  /** Whether a file takes part in what holds for some document, or would if it existed. */
  concerns(uri: string): boolean {
    return (
      this.files.has(comparable(uri)) || [...configNames, ...projectNames].some((name) => uri.endsWith(`/${name}`))
    );
  }

  private async resolve(uri: string, text: string): Promise<Held> {
    const warn = (message: string) => this.log.warn(message);
    const editor = await this.configuration.of(uri, this.folders.around(uri), warn);
    const project = await resolveProject(uri, this.workspace, editor.base, builtInPacks, {
      text,
      cache: this.cache,
      pause: this.pause,
    });
    for (const file of project.files) this.files.add(comparable(file));
    return { project, editor };
  }
}

/** Editors and the core escape addresses differently (`c%3A`, `C:`). */
function comparable(uri: string): string {
  try {
    return decodeURIComponent(uri).toLowerCase();
  } catch {
    return uri.toLowerCase();
  }
}
