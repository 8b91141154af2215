/** Where decisions are reported, as sources of regular expressions. */

/** The reporters of American courts that are cited most: "347 U.S. 483", "5 F.3d 12". */
export const US_REPORTER = String.raw`(?:U\.S\.|S\. ?Ct\.|F\. ?(?:2d|3d|4th|Supp\.(?: [23]d)?))`;

/** A report of a year, up to its number: "[2017] UKSC ", "[2008] 1 AC ". */
export const REPORT_OF_YEAR = String.raw`\[\d{4}\] (?:\d+ )?\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.()]*){0,3} `;
