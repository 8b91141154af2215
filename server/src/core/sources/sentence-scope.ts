import type { Claim } from '../claims/claim';
import type { Sentence } from '../sentences/sentence';
import type { PlacedCitation } from './citations';
import type { Citation } from './sourcing';
import { allMatches } from '../text/all-matches';
import { firstFrom } from '../text/by-halves';

/** Where one clause with a verdict of its own ends and the next begins. */
const STRONG = /;\s|,\s+(?=(?:but|while|whereas|although|though|and|yet)\s)|\s\u2014\s?|\s\u2013\s/gu;

/**
 * The citations in the claim's sentence that cover it, nearest first. A citation covers its own clause. One that closes the
 * sentence covers also the clauses before it that have none; one that opens it ("According to [the census](…), …")
 * the clauses after it. Author-year in the running text ("Ames (2017) puts …") covers its clause alone.
 */
export function citationsInSentence(
  claim: Claim,
  sentences: readonly Sentence[],
  placed: readonly PlacedCitation[],
): Citation[] {
  const { sentence } = claim;
  const next = sentences[firstFrom(sentences, sentence.start) + 1];
  const limit = next?.start ?? Number.POSITIVE_INFINITY;
  const here = placed.filter(({ prose }) => {
    if (prose.start < sentence.start) return false;
    // A mark at the very start of a sentence that left no prose closes the one before when white space stands between.
    return prose.end <= sentence.end || (prose.start < limit && prose.start >= sentence.end);
  });
  const first = sentences[0] === sentence;
  const usable = here.filter(({ prose }) => prose.start > sentence.start || prose.end > prose.start || first);
  if (usable.length === 0) return [];

  const bounds = clauseBounds(sentence, usable);
  const clauseOf = (offset: number) => bounds.filter((bound) => bound <= offset - sentence.start).length;
  const mine = clauseOf(claim.prose.start);
  const last = bounds.length;
  const covering = usable.filter((candidate) => {
    const { prose, citation, narrative } = candidate;
    const its = clauseOf(Math.min(prose.start === prose.end ? prose.start - 1 : prose.start, sentence.end - 1));
    if (its === mine) return true;
    const ownOnes = usable.some(
      (other) =>
        other !== candidate &&
        clauseOf(Math.min(Math.max(other.prose.start - 1, sentence.start), sentence.end - 1)) === mine,
    );
    if (ownOnes) return false;
    if (citation.kind === 'author-year' && narrative) return its === 0 && opens(candidate, sentence);
    const closes = its === last && mine < its && closesSentence(prose.end, sentence);
    return closes || (mine > its && opens(candidate, sentence));
  });
  const distance = ({ prose }: PlacedCitation) => Math.abs(prose.start - claim.prose.start);
  return covering.sort((a, b) => distance(a) - distance(b)).map(({ citation }) => citation);
}

function clauseBounds(sentence: Sentence, placed: readonly PlacedCitation[]): number[] {
  const bounds: number[] = [];
  for (const match of allMatches(sentence.text, STRONG)) {
    const after = match.index + match[0].length;
    // A dash in the title of a linked work ends no clause.
    const at = sentence.start + match.index;
    if (placed.some(({ prose }) => prose.start <= at && at < prose.end)) continue;
    // What follows must have a verb to be a clause: the last item of a list, or an aside behind a dash, is none.
    const isList =
      !match[0].startsWith(';') &&
      !/\b(?:is|are|was|were|has|have|had|will|would|\p{L}{2,}ed|rose|fell|grew|found|cost|costs|puts?|says?|makes?|made|took|lost|won)\b/u.test(
        sentence.text.slice(after, after + 80),
      );
    if (!isList) bounds.push(after);
  }
  return bounds;
}

/** Whether nothing but punctuation follows the citation. */
function closesSentence(end: number, sentence: Sentence): boolean {
  return !/[\p{L}\d]/u.test(sentence.text.slice(Math.max(0, end - sentence.start)));
}

/** Whether the citation stands in the words that open the sentence, before any number. */
function opens({ prose }: PlacedCitation, sentence: Sentence): boolean {
  const lead = sentence.text.slice(0, Math.max(0, prose.start - sentence.start));
  return !/\d/u.test(lead) && lead.length < 120;
}
