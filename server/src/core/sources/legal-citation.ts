import { REPORT_OF_YEAR, US_REPORTER } from './reporters';

/** Laws, decisions and official papers as lawyers cite them, in the United States, the United Kingdom, the European Union and the United Nations. */
const PAPERS =
  /\bPub\. ?L\.|\bU\.S\.C\.|\bC\.F\.R\.|\bFed\. ?Reg\.|\b\d+ Stat\. \d|\bH\.R\. \d|\b(?:Directive|Regulation) \(?\p{Lu}*\)? ?\d|\b\d+ (?:FR|CFR|USC) \d|\b(?:Proclamation|Executive Order|E\.O\.) (?:No\. )?\d|\b(?:HC|HL) Deb\b|\[\d{4}\] (?:UKSC|UKHL|EWCA|EWHC|AC|QB|KB|WLR)\b|\bOJ [LC] ?\d|\bCOM\(\d{4}\)|\bGAO-\d\d-\d{2,}|\bdoi:\s?10\.\d/u;
/** Behind a number: "12 kW", "30 units". */
const UNIT = String.raw`\s?(?:[kMGTm](?:W|V|A|J|g|l|Hz|Pa)|[WV]|Hz|[kcm]m|%|percent|units?|lit(?:re|er)s?)(?:h|p|A)?(?![\p{L}\d])`;
const REPORTS = [
  // "HC 1234", but no "HC 12 kW".
  new RegExp(String.raw`\b(?:Cm|Cmnd|CP|HC|HL|SI|SR&O) (?!\d[\d.,–-]*${UNIT})\d`, 'u'),
  // "Housing Act 1988", "(Fees) Regulations 2005", but no "Order 2019" behind something else.
  /(?<=(?:(?<!\p{L})\p{Lu}[\p{L}’'-]*|\)|\betc\.?) )(?:Act|Order|Regulations) (?:1[6-9]|20)\d\d\b/u,
  // "[2017] UKSC 5", "[2008] 1 AC 884", "[2005] ECR I–7879": a report of a year.
  new RegExp(String.raw`${REPORT_OF_YEAR}(?:I{1,3}[–-])?\d`, 'u'),
  // "(2009) 51 EHRR 10", "(2001) 117 LQR 42": a volume of a report.
  /\(\d{4}\) \d{1,4} \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]*){0,3} \d/u,
  // "542 U.S. at 510", "5 F.3d 12".
  new RegExp(String.raw`\b\d{1,4} (?:${US_REPORTER}|L\. ?Ed\.(?: 2d)?) (?:at )?\d`, 'u'),
  // "Cal. Civ. Code § 1798.100", "Clean Air Act § 112(a)".
  /(?<![\p{L}.])\p{Lu}[\p{L}.]* §{1,2} ?\d/u,
  /\bAct of \p{Lu}\p{L}+ 1\d{3}\b|\bS\.?I\.? No\.? ?\d|\bUN Doc\b|\bUN(?:SC|GA) Res\b|\b[AS]\/RES\/\d/u,
];

/** Whether a note cites a law, a decision or an official paper. */
export function isLegal(prose: string): boolean {
  return PAPERS.test(prose) || REPORTS.some((pattern) => pattern.test(prose));
}

/** A work that an earlier note names: "Ibid", "See id. at 4" (Bluebook), "Doe (n 3) 14" (OSCOLA), "Doe, supra note 3", "Doe, op. cit." */
const EARLIER =
  /\b(?:ibid|op\.? ?cit|loc\.? ?cit)\b|\bsupra(?: (?:notes?|nn?\.?)\b|,? at\b)|(?:^\s*|[;.]\s+|\b(?:see|also|cf\.|accord|quoting|citing)\s+)id\.(?=\s*(?:$|at\b|[§¶;,(]))/iu;
/** From the head of a word, so that a long one is not tried from each of its letters. */
const EARLIER_NOTE =
  /(?<![\p{L}.])\p{Lu}[\p{L}'’.&-]*,? (?:\((?:above |supra )?nn? \d{1,4}\)|above,? (?:nn?|notes?)\.? \d{1,4}\b)/u;

/** "Respondents (n 312)": the size of a sample is no number of a note. */
const SAMPLE =
  /(?<!\p{L})(?:respondents|participants|women|men|adults|children|pupils|students|patients|households|firms|interviewees|people|girls|boys|users|teachers|sample|total)\s?\(nn? \d/iu;

/** Whether a note leads back to a work of an earlier one. */
export function namesEarlier(prose: string): boolean {
  return EARLIER.test(prose) || (EARLIER_NOTE.test(prose) && !SAMPLE.test(prose));
}
