import * as z from 'zod';
import { bundledStyles } from '../references/bundled-styles';
import { severities } from '../rules/rule';
import { isSimpleGlob } from './ignored';
import { ruleNames } from './rule-names';

/** What may stand for a rule. */
export const levels = [...severities, 'off'] as const;
export const citationStyles = ['auto', 'pandoc', 'footnote', 'link'] as const;

const severity = z.union([z.enum(levels), z.boolean()], {
  error: `must be one of ${levels.join(', ')}, or true for its usual severity`,
});

const globError = { error: 'must be a pattern such as "archive/**" with few stars, or a list of at most 200 patterns' };
const glob = z.string().min(1).max(500).refine(isSimpleGlob, globError);

const paths = (what: string) =>
  z
    .union([z.string().min(1).max(4096), z.array(z.string().min(1).max(4096)).max(100)], {
      error: 'must be a path, or a list of at most 100 paths',
    })
    .describe(what);

/** What `.tickmark.yaml` may hold; also the `tickmark:` key of a draft's front matter. Every key may be left out. */
export const configSchema = z
  .strictObject(
    {
      $schema: z
        .string({ error: 'must be the address of a JSON Schema' })
        .describe('Address of the JSON Schema of this file.'),
      extends: paths(
        'Another configuration file, or several, on which this one builds. Paths are relative to this file. What stands here wins.',
      ),
      rules: z
        .strictObject(
          Object.fromEntries(ruleNames().map(({ name, summary }) => [name, severity.optional().describe(summary)])),
          { error: 'must be a map from rule or group to severity' },
        )
        .describe(
          'Severity by rule or by group of rules: error, warning, information, hint or off; true for the usual one. A rule of its own wins over its group.',
        ),
      packs: paths('Evidence packs to check figures against. Paths are relative to this file.'),
      bibliography: paths(
        'Libraries that drafts cite from: BibTeX, BibLaTeX, CSL-JSON, CSL-YAML or RIS. Paths are relative to this file.',
      ),
      citationStyle: z
        .enum(citationStyles, { error: `must be one of ${citationStyles.join(', ')}` })
        .describe('How citations are inserted: auto does as the draft does.'),
      referenceStyle: z
        .string({ error: 'must be the name of a style, or the path of a .csl file' })
        .min(1, { error: 'must be the name of a style, or the path of a .csl file' })
        .max(4096, { error: 'must be the name of a style, or the path of a .csl file' })
        .describe(
          `How references are written: ${bundledStyles.map(({ id }) => id).join(', ')}, or the path of a .csl file. Paths are relative to this file.`,
        ),
      builtInPack: z
        .boolean({ error: 'must be true or false' })
        .describe('Whether figures are also checked against the built-in evidence pack.'),
      maxProblems: z
        .int({ error: 'must be a whole number from 1 to 10000' })
        .min(1, { error: 'must be a whole number from 1 to 10000' })
        .max(10_000, { error: 'must be a whole number from 1 to 10000' })
        .describe('At most this many findings a document.'),
      ignore: z
        .union([glob, z.array(glob).max(200)], globError)
        .describe('Drafts that a search through folders leaves out, as patterns relative to this file.'),
    },
    { error: 'must be a map of settings, such as "rules:" and "packs:"' },
  )
  .partial();

export type Config = z.infer<typeof configSchema>;

export const configKeys: readonly string[] = Object.keys(configSchema.shape);
