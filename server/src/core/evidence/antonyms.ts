import { stem } from './stem';

/**
 * Words that say the opposite of one another, so that "refused 6 percent" can be held against "complied with 94 percent".
 * Only pairs that leave no third possibility: what did not pass failed.
 */
const PAIRS = `
comply refuse|comply deny|comply rebuff|comply turn-away|comply reject|comply decline|comply turn-down|accept turn-down|disclose conceal|publish conceal|accept reject|accept refuse|accept decline|grant refuse|grant deny|approve reject
publish withhold|disclose withhold|pass fail|succeed fail|success failure|vacant occupied|empty occupied
insured uninsured|vaccinated unvaccinated|paid unpaid|licensed unlicensed|known unknown
legal illegal|present absent|complete incomplete|true false|safe unsafe|married unmarried|connected unconnected
correct wrong|correct incorrect|accurate inaccurate|accurate wrong|right wrong|vacant filled|survive withdraw|survive cut|keep lose|retain lose|remain disappear|remain withdraw
treated untreated|reported unreported|detected undetected|alive dead|survive die|meet miss|hit miss|achieve miss|find miss|detect miss|spot miss|catch miss|find overlook|detect overlook|online offline|fulfil breach
`;

/**
 * Words that exclude one another and leave a third possibility: who does not support may have no opinion. Only the exact rest of
 * the figure can be told to mean it; another number may be as true.
 */
const PARTIALS = `
support oppose|favour oppose|back oppose|agree disagree|satisfied dissatisfied|own rent|employed unemployed|employed jobless|win lose|urban rural|on-time late|punctual late
public private|domestic foreign|male female|men women|open closed|open shut|approve disapprove|consent refuse|consent decline|agree refuse|agree decline|expensive cheap|trust distrust|like dislike
`;

/** Words that point the other way. What did not rise need not have fallen: only the same number can be held against them. */
const CONTRARIES = `
ahead behind|lead lag|lead trail|faster slower|larger smaller|longer shorter|cheaper dearer|improve worsen|surplus deficit|surplus shortage|surplus shortfall|surplus gap|surplus lack|excess shortage|excess shortfall|overpay underpay
inflow outflow|profit loss|gain loss|gain lose|go-up go-down|warming cooling|up down|above below|double halve|higher lower
`;

/** Each of the first is contrary to each of the second. */
const UP = 'rise increase grow growth climb raise expand jump surge soar';
const DOWN = 'fall decline drop decrease reduce reduction cut shrink slump plunge plummet tumble dwindle';

export type Opposition = 'complement' | 'partial' | 'contrary';

const opposites = new Map<string, Map<string, Opposition>>();
learn(PAIRS, 'complement');
learn(PARTIALS, 'partial');
learn(CONTRARIES, 'contrary');
for (const up of UP.split(' ')) for (const down of DOWN.split(' ')) learn(`${up} ${down}`, 'contrary');

function learn(lines: string, opposition: Opposition): void {
  for (const pair of lines.trim().split(/[|\n]/)) {
    const [a, b] = pair.trim().split(' ');
    add(a!, b!, opposition);
    add(b!, a!, opposition);
  }
}

function add(word: string, opposite: string, opposition: Opposition): void {
  const key = stem(word);
  const list = opposites.get(key) ?? new Map<string, Opposition>();
  list.set(opposite, opposition);
  opposites.set(key, list);
}

const NONE: ReadonlyMap<string, Opposition> = new Map();

/** The words that say the opposite of a stem, and how; of most there are none. */
export function oppositesOf(wordStem: string): ReadonlyMap<string, Opposition> {
  return opposites.get(wordStem) ?? NONE;
}
