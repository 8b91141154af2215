import { TextDocuments, type Position } from 'vscode-languageserver';
import { AnalysisCache } from '../core/analysis-cache';
import type { Pack } from '../core/evidence/pack';
import { nameOf } from '../core/project/uri';
import type { RuleErrorHandler } from '../core/rules/check-rules';
import type { PiecedText } from '../core/text/pieced-text';
import { toEnd, type Steps } from '../core/text/steps';
import { coreText } from './convert';
import { Draft, type ReadWith } from './draft';
import { messageOf, type Log } from './log';
import { OpenDocument } from './open-document';
import type { Held, Projects } from './projects';
import type { EditorSettings } from './settings';

interface Kept {
  readonly cache: AnalysisCache;
  draft: Draft | null;
  /** The draft of which `onRead` was told last. */
  told: Draft | null;
  /** The packs that the document was last read with as a whole, and the reading while it goes on. */
  packs: readonly Pack[] | null;
  reading: Promise<void> | null;
}

/** How long a document is read, in milliseconds, before what else is waiting is handled. */
const slice = 3;
/** How many lines before and after a place are read of a document that is not read yet, and how much of it (in code units): an answer must not take long. */
const nearLines = 40;
const nearText = 2000;
/** In code units; reading it takes seconds. */
const longText = 1_000_000;

/** The open documents, each read at most once a version. */
export class Drafts {
  readonly documents = new TextDocuments(OpenDocument);
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly projects: Projects,
    private readonly log: Log,
    private readonly pause: () => Promise<void>,
    private readonly onRead: (draft: Draft) => void,
  ) {
    this.documents.onDidClose(({ document }) => this.close(document.uri));
  }

  /**
   * The document as it is when the promise resolves; null when it is not open (any more). Use it before awaiting
   * anything else: the next change makes its positions wrong.
   */
  async get(uri: string): Promise<Draft | null> {
    for (;;) {
      const document = this.documents.get(uri);
      if (document === undefined) return null;
      const asked = this.projects.of(uri, coreText(document.text));
      const held = await asked;
      const current = this.documents.get(uri);
      if (current === undefined) return null;
      // Front matter, settings or files may have changed while the answer was on its way.
      if (this.projects.of(uri, coreText(current.text)) !== asked) continue;
      const kept = this.keptFor(uri);
      if (kept.draft?.version === current.version && kept.draft.held === held) return this.tell(kept.draft, kept);
      if (kept.packs !== held.project.packs) {
        await this.reading(uri, kept, current, held);
        continue;
      }
      kept.draft = Draft.read(current, this.readWith(held, kept.cache));
      return this.tell(kept.draft, kept);
    }
  }

  /**
   * For a request that cannot wait: the document as `get` gives it, or, while it is read as a whole, the part of it around a
   * place, understood as if there were nothing else.
   */
  async near(uri: string, { line }: Position): Promise<Draft | null> {
    const document = this.documents.get(uri);
    if (document === undefined) return null;
    const held = await this.projects.of(uri, coreText(document.text));
    const current = this.documents.get(uri);
    if (current === undefined || this.keptFor(uri).packs === held.project.packs) return this.get(uri);
    return toEnd(this.readingPart(current, held, linesAround(current.text, line)));
  }

  /** Some lines of a document, understood as if there were nothing else. */
  private readingPart({ uri, version, text }: OpenDocument, held: Held, { first, end }: Lines): Steps<Draft> {
    const part = text.slice(startOf(text, first), startOf(text, end));
    const document = OpenDocument.create(uri, 'markdown', version, part);
    return Draft.reading(document, this.readWith(held, new AnalysisCache()), first);
  }

  /** What the editor's settings say for an open document, without reading it; null when it is not open. */
  async settings(uri: string): Promise<EditorSettings | null> {
    const document = this.documents.get(uri);
    return document === undefined ? null : (await this.projects.of(uri, coreText(document.text))).editor;
  }

  /** The reading of all of a document that is under way, or a new one. */
  private reading(uri: string, kept: Kept, document: OpenDocument, held: Held): Promise<void> {
    // Cleared in a later turn, also where all was read in this one: a reading that is over must never be waited for again.
    kept.reading ??= this.readAll(uri, kept, document, held).finally(() => {
      kept.packs = held.project.packs;
      kept.reading = null;
    });
    return kept.reading;
  }

  /** Reads and checks all of a document, a slice of time after the other, so that other messages are handled in between. */
  private async readAll(uri: string, kept: Kept, document: OpenDocument, held: Held): Promise<void> {
    const reading = this.readAndCheck(document, held, kept.cache);
    let start = performance.now();
    for (;;) {
      const step = reading.next();
      if (step.done === true) {
        // Whether it is still the draft is found out by `get`. Where it was edited meanwhile it is read once more, which takes what the edits ask for.
        kept.draft = step.value;
        return;
      }
      if (performance.now() - start < slice) continue;
      await this.pause();
      if (this.kept.get(uri) !== kept) return;
      start = performance.now();
    }
  }

  private *readAndCheck(document: OpenDocument, held: Held, cache: AnalysisCache): Steps<Draft> {
    // The first answer would take three times as long as those after it, since the engine compiles what it meets first: here it does so in steps. Of a
    // shorter draft the reading is over before that matters.
    if (document.text.length > longText)
      yield* this.readingPart(document, held, linesAround(document.text, 0, 4 * nearText));
    const draft = yield* Draft.reading(document, this.readWith(held, cache));
    yield* draft.checking();
    return draft;
  }

  private tell(draft: Draft, kept: Kept): Draft {
    if (kept.told !== draft) this.onRead(draft);
    kept.told = draft;
    return draft;
  }

  private readWith(held: Held, cache: AnalysisCache): ReadWith {
    const { onRuleError, onBlockError } = this;
    return { held, cache, onRuleError, onBlockError };
  }

  /** Said once a draft, when its findings are shown: who sees a thousand would think that there are no more. */
  tellCut(draft: Draft): void {
    if (draft.truncated)
      this.log.info(
        `${nameOf(draft.uri)}: only the first ${draft.limit} findings are shown; there are more. “maxProblems” in the settings says how many may be.`,
      );
  }

  readonly onRuleError: RuleErrorHandler = (rule, error) =>
    // Once a rule, whatever it says: it may fail with another message at every key.
    this.log.error(
      `The rule ${rule} failed; some of its findings or fixes are missing, all others stand. (${messageOf(error)})`,
      `rule ${rule}`,
    );

  private readonly onBlockError = (error: unknown): void =>
    this.log.error(
      `Tickmark failed on a part of a draft and left it out; everything else was read. (${messageOf(error)}) Please report it.`,
      'block',
    );

  isOpen(uri: string): boolean {
    return this.documents.get(uri) !== undefined;
  }

  /** The open documents' addresses. */
  uris(): readonly string[] {
    return this.documents.keys();
  }

  private keptFor(uri: string): Kept {
    let kept = this.kept.get(uri);
    if (kept === undefined)
      this.kept.set(uri, (kept = { cache: new AnalysisCache(), draft: null, told: null, packs: null, reading: null }));
    return kept;
  }

  private close(uri: string): void {
    this.kept.delete(uri);
    this.projects.forget(uri);
  }
}

/** Lines from one up to another. */
interface Lines {
  readonly first: number;
  readonly end: number;
}

/** A line and those before and after it, of each side so many code units and what is left of a line. */
function linesAround(text: PiecedText, line: number, most = nearText): Lines {
  let [first, last] = [line, line];
  while (first > 0 && line - first < nearLines && startOf(text, line) - startOf(text, first) < most) first--;
  const end = startOf(text, line + 1);
  while (last - line < nearLines && startOf(text, last + 1) - end < most) last++;
  return { first, end: last + 1 };
}

function startOf(text: PiecedText, line: number): number {
  return text.offsetAt({ line, character: 0 });
}
