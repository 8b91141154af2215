import type { BlockReading, Claim } from '../claims/claim';
import { listed } from '../text/listed';
import { measureOf } from './comparable';
import { RegionReader, type Region } from './context';
import type { EvidenceIndex } from './evidence-index';
import { findEntries, type FoundEntry } from './find-terms';
import type { KnownFigure } from './known-figure';
import { numbersIn } from './numbers-in-sentence';
import type { Quantity } from '../quantities/quantity';
import type { Entry } from './term-reader';

/** In packs that hold more, nobody looks for what a number is *not* about. */
const MOST_FIGURES = 2000;

/** Of so much of a figure's names a draft must say a part before the figure counts as near. */
const LEAST_NAMED = 0.5;

interface Near {
  readonly known: KnownFigure;
  readonly unnamed: readonly Entry[];
  readonly named: number;
  readonly ofItsKind: boolean;
}

/**
 * Why a number was recognised as no figure of the packs, in one sentence: the figure that comes nearest, and what is missing. Null where
 * no figure is near. It is for who writes a pack; nothing is found wrong by it.
 */
export function explainUnrecognised(block: BlockReading, claim: Claim, index: EvidenceIndex): string | null {
  const at = block.passages.findIndex(({ claims }) => claims.includes(claim));
  const passage = block.passages[at];
  if (passage === undefined || index.size === 0 || index.size > MOST_FIGURES) return null;
  const sentence = passage.sentences.findIndex(({ start }) => start === claim.sentence.start);
  const regions = new RegionReader(block, at, index.needed)
    .regionsOf(sentence)
    .filter(({ kind }) => kind === 'sentence' || kind === 'header');
  const quantity = numbersIn([claim], regions)[0]?.quantity;
  if (quantity === undefined) return null;
  const near = index.figures().flatMap((known) => nearness(known, quantity, regions) ?? []);
  const best = near.sort((a, b) => weigh(b) - weigh(a))[0];
  return best === undefined
    ? null
    : `No figure of a pack. The nearest is “${best.known.figure.claim}”: ${missing(best, claim)}.`;
}

function nearness(known: KnownFigure, quantity: Quantity, regions: readonly Region[]): Near | null {
  const required = [...known.subject, ...known.measure];
  const found = findEntries(required, regions);
  const named = found.length / required.length;
  const ofItsKind = known.values.some((value) => measureOf(value) === measureOf(quantity));
  const isHere = ({ region }: FoundEntry): boolean => region.kind === 'sentence' || region.kind === 'header';
  if (!found.some(isHere) || named < LEAST_NAMED || (named < 1 && !ofItsKind)) return null;
  return { known, unnamed: required.filter((entry) => !found.some((one) => one.entry === entry)), named, ofItsKind };
}

function weigh({ named, ofItsKind }: Near): number {
  return named + (ofItsKind ? 0.5 : 0);
}

function missing({ known, unnamed, ofItsKind }: Near, { quantity }: Claim): string {
  if (unnamed.length > 0) {
    const roles = [...new Set(unnamed.map(({ role }) => ROLES[role]))];
    const names = unnamed.flatMap(({ names }) =>
      names
        .filter(isOfPack)
        .slice(0, 3)
        .map(({ term }) => `“${term}”`),
    );
    return `the sentence has no word for ${listed(roles)}, such as ${listed(names, 'or')}`;
  }
  if (!ofItsKind) return `the draft says ${quantity.text}, which is another kind of number than ${known.figure.value}`;
  return 'its names are there, but other words leave a doubt whether the number is about it';
}

const isOfPack = ({ opposite, synonym }: Entry['names'][number]): boolean => opposite === null && synonym !== true;

const ROLES: Readonly<Record<Entry['role'], string>> = {
  subject: 'whom or what it is about',
  measure: 'what is measured',
  reference: 'what it is compared with',
};
