import { overlaps, type Span } from '../text/span';
import { allMatches } from '../text/all-matches';

/**
 * Words that claim an authority without naming one: "studies show", "experts widely agree", "it is well known that",
 * "according to analysts". Only at the start of a clause, so that "Treasury officials say" and "our research shows",
 * which say who, are left alone; not after "if" or "whether", where nothing is claimed.
 */
export interface VagueAttribution extends Span {
  readonly words: string;
}

const determiners =
  '(?:some|many|most|several|numerous|multiple|various|countless|recent|new|other|further|leading|independent|existing|academic|scientific|empirical|industry|a number of|a growing body of|a large body of|a body of|a growing number of|a majority of|a range of|dozens of|hundreds of)';
const people =
  '(?:experts|analysts|economists|officials|observers|commentators|scholars|researchers|scientists|academics|insiders|specialists)';
const works = '(?:studies|research|surveys|polls|polling|evidence|reports|literature|analyses)';
const adverbs =
  '(?:also|now|often|generally|widely|clearly|consistently|repeatedly|increasingly|broadly|largely|overwhelmingly|commonly|strongly|usually|long|already|still|all|further)';
const saying =
  '(?:say|says|said|argue|argues|argued|believe|believed|agree|agreed|warn|warned|think|estimate|estimated|predict|predicted|claim|claimed|expect|note|fear|maintain|contend|suggest|suggested|conclude|concluded|point out)';
const showing =
  '(?:show|shows|showed|shown|suggest|suggests|suggested|find|finds|found|indicate|indicates|indicated|demonstrate|demonstrates|demonstrated|confirm|confirms|confirmed|reveal|reveals|revealed|prove|proves|proved|conclude|concludes|concluded|estimate|estimates|estimated|point to|points to)';

/** Up to four lower-case words about the topic: "studies of port fees show". */
const topic = "(?:\\s(?:of|on|into|about)(?:\\s[a-z][a-z'’-]{0,30}){1,4}?)?";
const pause = `(?:\\s(?:have|has|had))?(?:\\s${adverbs}){0,2}`;

/** Ways to put it, each with words that it needs: looking for these costs less than trying it at every word. */
const patterns: readonly { readonly needs: RegExp; readonly pattern: RegExp }[] = [
  {
    needs: new RegExp(works, 'iu'),
    pattern: new RegExp(`(?:${determiners}\\s){0,2}${works}${topic}${pause}\\s${showing}(?![\\p{L}-])`, 'giu'),
  },
  {
    needs: new RegExp(people, 'iu'),
    pattern: new RegExp(`(?:${determiners}\\s(?:of\\sthe\\s)?){0,2}${people}${pause}\\s${saying}(?![\\p{L}-])`, 'giu'),
  },
  {
    needs: /many|people/iu,
    pattern: new RegExp(
      `(?:many|most people|some people|many people)${pause}\\s(?:believe|say|agree|think)(?![\\p{L}-])`,
      'giu',
    ),
  },
  {
    needs: /it\s(?:is|has)\s/iu,
    pattern: new RegExp(
      `it\\s(?:is|has\\sbeen)\\s(?:well\\s|widely\\s|generally\\s|commonly\\s|often\\s)(?:known|believed|accepted|recognised|recognized|acknowledged|agreed|established|reported|said)(?=\\sthat\\b)`,
      'giu',
    ),
  },
  {
    needs: /according/iu,
    pattern: new RegExp(
      `according\\sto\\s(?:${determiners}\\s){0,2}(?:${people}|${works})(?!\\s(?:by|from|at|in|of|for|published|with)\\b)(?![\\p{L}-])`,
      'giu',
    ),
  },
];

/** What the patterns need, all of it in one look: few sentences have any. */
const needed = new RegExp(
  `\\b(?:${works}|${people}|many|most people|some people|according|it\\s(?:is|has\\sbeen)\\s(?:well|widely|generally|commonly|often))\\b`,
  'i',
);

/** Nothing but a sign, or a word that opens a clause, may stand before the words. */
const opensClause =
  /(?:^|[,;:(—–]|\s(?:that|and|but|as|because|while|although|since|yet|so)|^(?:but|and|yet|as|while|although|because|since|today|indeed|moreover|however))\s*$/iu;
const quotes = /["“”]/gu;

const none: readonly VagueAttribution[] = [];

/** The vague attributions of a sentence, relative to it. */
export function vagueAttributions(sentence: string): readonly VagueAttribution[] {
  if (!needed.test(sentence)) return none;
  const found: VagueAttribution[] = [];
  for (const { needs, pattern } of patterns) {
    if (!needs.test(sentence)) continue;
    for (const match of allMatches(sentence, pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const before = sentence.slice(Math.max(0, start - 40), start);
      const whole = start <= 40 ? before : ` ${before}`;
      if (!opensClause.test(whole) || isQuoted(sentence, start)) continue;
      if (found.some((other) => overlaps({ start, end }, other))) continue;
      found.push({ start, end, words: match[0] });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Between quotation marks somebody else speaks. */
function isQuoted(sentence: string, offset: number): boolean {
  return [...sentence.slice(0, offset).matchAll(quotes)].length % 2 === 1;
}
