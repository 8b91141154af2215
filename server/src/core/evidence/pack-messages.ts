import { distance } from 'fastest-levenshtein';
import type * as z from 'zod';
import { lowerFirst } from '../text/lower-first';
import type { Path } from './pack-document';

type Issue = z.core.$ZodIssue;

/** What a validation issue means, in plain English, and what to do about it; `where` names the entry. */
export function explainIssue(issue: Issue, where: string, schema: z.ZodObject): string {
  const key = issue.path.find((step) => typeof step === 'string');
  const name =
    key === undefined
      ? where === ''
        ? 'The pack'
        : 'this entry'
      : `'${[...issue.path].reverse().find((s) => typeof s === 'string')}'`;
  const start = where === '' ? '' : `${where}: `;
  return start + `${name} ${whatIsWrong(issue)}`.trim() + remedy(issue, describe(schema, issue.path));
}

/** "'quaifiers' is not a key of a figure. Did you mean 'qualifiers'?" */
export function explainUnknownKey(key: string, where: string, schema: z.ZodObject): string {
  const start = where === '' ? '' : `${where}: `;
  const known = Object.keys(schema.shape);
  const near = known.find((candidate) => distance(candidate, key.toLowerCase()) <= 2);
  const rest = known.filter((candidate) => candidate !== '$schema').join(', ');
  const help = near ? ` Did you mean '${near}'?` : rest === '' ? '' : ` The keys here are ${rest}.`;
  return `${start}'${key.slice(0, 60)}' is not a known key and is left out.${help}`;
}

function whatIsWrong(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (/ received boolean$/.test(issue.message) && issue.expected !== 'boolean')
        return 'has a bare true or false where text should be. Put it in quotes.';
      return issue.input === undefined ? 'is missing.' : `should be ${kindOf(issue.expected)}.`;
    case 'too_big':
      return issue.origin === 'array'
        ? `has more than ${issue.maximum} entries. Leave some out.`
        : `is longer than ${issue.maximum} characters. Shorten it.`;
    case 'too_small':
      return 'is empty.';
    case 'invalid_value':
      return `${issue.input === undefined ? 'is missing' : 'has a value that is not known'}. It can be ${issue.values.map(String).join(', ')}.`;
    case 'invalid_format':
    case 'custom':
      return `cannot be used as it is written. ${issue.message}`;
    default:
      return 'could not be read.';
  }
}

/**
 * Where a text or a list may stand, the validator tells of both what is wrong with it. This is the complaint that got
 * furthest into the value: it is about the form that the author meant. Its path is that of the whole.
 */
export function innermost(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors.flatMap(ofOneForm);
  // A wrong type at the root says only which form the author did not choose.
  const furthest = inner
    .filter((error) => error.path.length > 0 || error.code !== 'invalid_type')
    .sort((a, b) => b.path.length - a.path.length)[0];
  const chosen = furthest ?? inner.find((error) => error.code === 'invalid_type');
  return chosen ? innermost({ ...chosen, path: [...issue.path, ...chosen.path] }) : issue;
}

/** The complaints of one form. Of a text where a list should be it also says that it is too long for a list. */
function ofOneForm(errors: readonly Issue[]): readonly Issue[] {
  const mistyped = new Set(errors.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('/')));
  return errors.filter(({ code, path }) => code === 'invalid_type' || !mistyped.has(path.join('/')));
}

function kindOf(expected: string): string {
  const kinds: Record<string, string> = {
    string: 'text',
    array: 'a list',
    object: 'keys with values, a line each',
    boolean: 'true or false',
    number: 'a number',
  };
  return kinds[expected] ?? 'something else';
}

/** Keys whose description is of all that stands in them. */
const describedWhole: ReadonlySet<string> = new Set(['issued', 'accessed', 'author', 'editor']);

/** The description of the key that the issue is about; '' for a key within a key, which the one above would not fit. */
function describe(schema: z.ZodObject, path: Path): string {
  const names = path.filter((step) => typeof step === 'string');
  const field = names.length === 1 || describedWhole.has(names[0] ?? '') ? schema.shape[names[0]!] : undefined;
  return (field as z.ZodType | undefined)?.meta()?.description ?? '';
}

function remedy(issue: Issue, description: string): string {
  return description === '' || issue.code === 'too_big' || issue.code === 'invalid_value'
    ? ''
    : ` What belongs there: ${lowerFirst(description)}`;
}
