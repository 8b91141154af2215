import { stem } from './stem';

/**
 * Words of policy prose that say the same of a thing measured, so that a pack need not list them all. Only words that may
 * stand for one another without telling of another quantity: "cost" and "price" may not, "bug" and "flaw" may.
 * One line a group.
 */
const GROUPS = `
publish release disclose print unveil reveal
comply obey oblige fulfil assent acquiesce
refuse reject decline deny
fix repair patch mend plug remedy
bug flaw defect vulnerability hole
evaluation assessment test trial appraisal check
request prompt query instruction
invest pour plough pump inject spend lavish sink channel devote allocate
funding funds financing
lead advantage edge headstart
lag trail
fake bogus sham false fraudulent phoney forged
condemn denounce decry deplore castigate
restrict curb limit
tighten strengthen stiffen
buy purchase acquire procure
hire recruit
worker employee
pupil student schoolchild
rise increase climb grow
fall decline drop decrease
reduce cut lower
empty vacant unused
home dwelling house
wage pay salary
expense cost
build construct erect
close shut
death fatality die perish
injured hurt wounded
doctor physician
company firm business enterprise
journal periodical
article paper
illness disease
respondent interviewee
finish complete
accident crash collision
ship vessel
harbour port
woodland forest
field deploy
share proportion portion
download retrieve
licence permit
unlicensed unauthorised
teach instruct
begin start commence
end finish conclude
trip journey
passenger traveller
resident inhabitant
quick fast rapid
approve pass adopt
scholarly academic
quarter fourth
`;

const groups = new Map<string, Set<string>>();
for (const line of GROUPS.trim().split('\n')) {
  const members = new Set(line.split(' ').map(stem));
  for (const member of members) {
    const known = groups.get(member);
    // A word of two meanings stands for both, and lends neither to the other.
    groups.set(member, known === undefined ? members : new Set([...known, ...members]));
  }
}

const NONE: ReadonlySet<string> = new Set();

/** The stems that say the same as a stem, itself among them; of most words there are none. */
export function synonymsOf(wordStem: string): ReadonlySet<string> {
  return groups.get(wordStem) ?? NONE;
}

/** Whether a set of stems holds a stem or one that says the same. */
export function holds(stems: ReadonlySet<string>, wordStem: string): boolean {
  if (stems.has(wordStem)) return true;
  for (const other of synonymsOf(wordStem)) if (stems.has(other)) return true;
  return false;
}
