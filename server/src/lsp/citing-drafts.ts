import type { Range } from 'vscode-languageserver';
import { occurrences, occurrencesInText, type Occurrence, type Subject } from '../core/features/occurrences';
import type { Workspace } from '../core/workspace';
import type { Draft } from './draft';
import type { Drafts } from './drafts';
import { FileText } from './files';
import type { Folders } from './folders';
import type { Projects } from './projects';

/** Drafts of the workspace that are looked through, open or not. */
const mostFiles = 2000;
/** A larger file (bytes) is no draft. */
const largest = 5_000_000;

/** The places of a key or label in one draft. */
export interface Citing {
  readonly uri: string;
  /** Of an open document. */
  readonly version: number | null;
  readonly places: readonly Occurrence[];
  toRange(span: Occurrence['span']): Range;
}

/** Finds where a key is cited in the drafts of the workspace, those that nobody has open among them. */
export class CitingDrafts {
  constructor(
    private readonly drafts: Drafts,
    private readonly projects: Projects,
    private readonly folders: Folders,
    private readonly workspace: Workspace,
  ) {}

  /** The draft itself first. Other drafts count only for a key, and where it means the same entry of the same library. */
  async find(draft: Draft, subject: Subject): Promise<Citing[]> {
    const own = inDraft(draft, subject);
    if (subject.kind === 'label') return [own];
    const library = draft.analysis.bibliography.find(subject.key)?.uri ?? null;
    // The references in a draft's own front matter are its own.
    if (library === draft.uri) return [own];
    const found = [own];
    const open = new Set(this.drafts.uris());
    for (const uri of open) {
      const other = uri === draft.uri ? null : await this.drafts.get(uri);
      if (other !== null && (other.analysis.bibliography.find(subject.key)?.uri ?? null) === library)
        found.push(inDraft(other, subject));
    }
    for (const uri of await this.closedDrafts(draft.uri, open)) {
      const text = await this.workspace.read(uri, largest);
      if (text === null) continue;
      const places = occurrencesInText(text, subject);
      if (places.length === 0) continue;
      const { project } = await this.projects.once(uri, text);
      if ((project.bibliography.find(subject.key)?.uri ?? null) !== library) continue;
      const file = new FileText(text);
      found.push({ uri, version: null, places, toRange: (span) => file.toRange(span) });
    }
    return found.filter(({ places }) => places.length > 0);
  }

  private async closedDrafts(uri: string, open: ReadonlySet<string>): Promise<string[]> {
    if (this.workspace.drafts === undefined) return [];
    const files = await this.workspace.drafts(this.folders.around(uri), mostFiles);
    return files.filter((file) => !open.has(file));
  }
}

function inDraft(draft: Draft, subject: Subject): Citing {
  return {
    uri: draft.uri,
    version: draft.version,
    places: occurrences(draft.analysis, subject),
    toRange: (span) => draft.convert.toRange(span),
  };
}
