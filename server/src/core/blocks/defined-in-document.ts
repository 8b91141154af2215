import type { LinkTarget } from './definitions';
import type { DefinedLabels } from './parse';
import type { Segment } from './segment';
import { visiting, type Steps } from '../text/steps';

/** What a segment mentions and the document defines. */
export interface KnownLabels extends DefinedLabels {
  /** The labels with what they lead to, to compare. */
  readonly key: string;
}

/** The labels of links and footnotes that a document defines. Of several definitions of a link the first counts. */
export class DefinedInDocument {
  targets: ReadonlyMap<string, LinkTarget> = new Map();
  private footnotes: ReadonlySet<string> = new Set();
  /** The segments with definitions when the labels were last collected. */
  private defining: readonly Segment[] = [];
  private found = new WeakMap<Segment, KnownLabels>();

  /**
   * Takes the labels of a new version.
   * @param changed the segments that went and those that came
   * @returns whether other segments define labels than before
   */
  *updating(segments: readonly Segment[], changed: readonly Segment[]): Steps<boolean> {
    if ((yield* definingAmong(changed)).length === 0) return false;
    const defining = yield* definingAmong(segments);
    if (defining.length === this.defining.length && defining.every((segment, i) => segment === this.defining[i]))
      return false;
    this.defining = defining;
    const targets = new Map<string, LinkTarget>();
    const footnotes = new Set<string>();
    for (const segment of defining) {
      for (const [label, target] of segment.links) if (!targets.has(label)) targets.set(label, target);
      for (const label of segment.footnotes) footnotes.add(label);
    }
    this.targets = targets;
    this.footnotes = footnotes;
    this.found = new WeakMap();
    return true;
  }

  known(segment: Segment): KnownLabels {
    if (segment.mentions.length === 0) return nothing;
    let known = this.found.get(segment);
    if (known === undefined) this.found.set(segment, (known = this.find(segment.mentions)));
    return known;
  }

  private find(mentions: readonly string[]): KnownLabels {
    const links: string[] = [];
    const footnotes: string[] = [];
    let key = '';
    for (const label of mentions) {
      const target = this.targets.get(label);
      if (target !== undefined) {
        links.push(label);
        key += `${label}\u0001${target.url}\u0001${target.title}\u0000`;
      }
      if (label.startsWith('^') && this.footnotes.has(label.slice(1))) {
        footnotes.push(label.slice(1));
        key += `${label}\u0000`;
      }
    }
    return key === '' ? nothing : { links, footnotes, key };
  }
}

function* definingAmong(segments: readonly Segment[]): Steps<readonly Segment[]> {
  const defining: Segment[] = [];
  yield* visiting(segments, (segment) => {
    if (definesLabels(segment)) defining.push(segment);
  });
  return defining;
}

function definesLabels({ links, footnotes }: Segment): boolean {
  return links.size > 0 || footnotes.size > 0;
}

const nothing: KnownLabels = { links: [], footnotes: [], key: '' };
