import * as z from 'zod';

/**
 * The shape of an evidence pack's file (docs/evidence-packs.md), with what a pack's author is told about
 * every key. The JSON Schema beside the built-in packs is generated from it. Lists of names may be written short:
 * `subject: Huawei` and `subject: [Huawei]` mean `subject: [[Huawei]]`.
 */

/** A file longer than this many characters is not opened. YAML is read as a whole, and nothing else is done meanwhile. */
export const maxPackLength = { yaml: 2_000_000, json: 40_000_000 };
const maxEntries = 100_000;
/** Of the items of a file of sources so many are read. */
export const maxSources = 5_000;

const text = (length: number) =>
  z.union([z.string(), z.number()]).transform(String).pipe(z.string().trim().min(1).max(length));
const list = <T extends z.ZodType>(item: T, length: number) => z.array(item).max(length);

/** One text, or a list of them. */
const texts = (length: number, count: number) =>
  z.union([text(length).transform((one) => [one]), list(text(length), count)]);

const id = text(100).pipe(
  z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u, 'Use letters, digits and hyphens, with no spaces.'),
);
const sourceId = text(200).pipe(z.string().regex(/^\S+$/, 'A source id has no spaces.'));

const oneNames = z.union([text(200).transform((one) => [one]), list(text(200), 100)]);
const names = z.union([text(200).transform((one) => [[one]]), list(oneNames, 20)]);

const locator = z
  .union([
    text(300).transform((section) => ({ section })),
    z.strictObject({
      section: text(300).optional().meta({ description: 'The heading under which it stands.' }),
      page: text(50).optional().meta({ description: 'The page or pages: "12", "12-14".' }),
      paragraph: text(50).optional().meta({ description: 'The number of the paragraph.' }),
    }),
  ])
  .meta({ description: 'Where in the source it stands: a section, a page, a paragraph.' });

const primary = z
  .strictObject({
    source: sourceId.meta({ description: 'Id of the source, as in `sources`.' }),
    relation: z
      .enum(['primary', 'candidate'])
      .default('primary')
      .meta({ description: '`primary`: the figure comes from there. `candidate`: it may, nobody has confirmed it.' }),
  })
  .meta({ description: 'Where the source has the figure from.' });

const caveat = z.union([
  text(1000).transform((caveatText) => ({ text: caveatText })),
  z.strictObject({
    text: text(1000).meta({ description: 'What a careful writer should know before using it, in one sentence.' }),
    source: sourceId.optional().meta({ description: 'Id of the source of the caveat.' }),
    secondHand: z.boolean().optional().meta({
      description: "true when it was learnt from others' citations of the source and not from the source itself.",
    }),
  }),
]);

const qualifier = z.strictObject({
  kind: z
    .enum(['estimate', 'projection', 'allegation', 'condition', 'approximation', 'minimum', 'maximum', 'method'])
    .meta({ description: 'What the qualifier says about the value.' }),
  words: texts(200, 200).default([]).meta({
    description:
      'Words or phrases of the source, any of which shows that a writer kept the qualifier: [projected, forecast, roadmap].',
  }),
  phrase: text(300)
    .optional()
    .meta({ description: 'How a fix puts it back: "under a common jailbreaking technique".' }),
});

const caveats = z
  .union([text(1000).transform((one) => [{ text: one }]), list(caveat, 50)])
  .default([])
  .meta({ description: 'What a careful writer should know before using it.' });
const phrasing = texts(600, 20)
  .default([])
  .meta({ description: 'Ready-made sentences, with value, qualifier and period.' });
const subject = names.meta({
  description:
    'What it is about: a list of names, each with its aliases. Every entry must be recognisable in a sentence.',
});
const source = sourceId.optional().meta({ description: "Id of the source; the pack's own `source` if left out." });

export const figureSchema = z
  .strictObject({
    id: id.meta({ description: 'A short name, unique in the pack: huawei-compute-share-2026.' }),
    claim: text(600).meta({ description: 'What the figure measures, in your own words.' }),
    value: text(200).meta({
      description: 'The value as a draft would write it: "4 percent", "12-24 months", "3 of 13".',
    }),
    alternatives: texts(200, 50)
      .default([])
      .meta({ description: 'Other ways to write the same value: "none" for "0 of 13".' }),
    period: text(100).optional().meta({ description: 'What time it holds for: "2026", "2025/2026", "by 2028".' }),
    subject: subject.default([]),
    measure: names.default([]).meta({ description: 'What is measured: a list of names, each with its aliases.' }),
    reference: names
      .default([])
      .meta({ description: 'What it is compared with, or is a share of: a list of names, each with its aliases.' }),
    excludes: texts(200, 100)
      .default([])
      .meta({ description: 'Words that show that a sentence is about something else, however alike it is.' }),
    qualifiers: list(qualifier, 20)
      .default([])
      .meta({ description: 'What the source says to limit the value; a writer should keep it.' }),
    source,
    locator: locator.optional(),
    primary: primary.optional(),
    caveats,
    phrasing,
    compareWith: id.optional().meta({ description: 'Id of the figure of this pack to set beside this one.' }),
    supersededBy: id.optional().meta({ description: 'Id of the figure of this pack that replaces this one.' }),
  })
  .meta({ description: 'A number that the source states.' });

export const findingSchema = z
  .strictObject({
    id: id.meta({ description: 'A short name, unique in the pack.' }),
    claim: text(800).meta({ description: 'What the source says, in your own words.' }),
    subject: subject.default([]),
    source,
    locator: locator.optional(),
    primary: primary.optional(),
    caveats,
    phrasing,
  })
  .meta({ description: 'Something that the source says without a number.' });

export const termSchema = z
  .strictObject({
    term: text(200).meta({ description: 'The term or acronym: CAISI.' }),
    expansion: text(300).optional().meta({ description: 'What the acronym stands for.' }),
    aliases: texts(200, 50).default([]).meta({ description: 'Other names of the same thing.' }),
    definition: text(1000).optional().meta({ description: 'What it is, in a sentence or two.' }),
    source: sourceId.optional().meta({ description: 'Id of the source that defines it.' }),
  })
  .meta({ description: 'An acronym, a technical term or the name of a thing.' });

const datePart = z.union([
  z.number().int(),
  z
    .string()
    .regex(/^-?\d+$/u)
    .transform(Number),
]);
const dateParts = z.union([
  list(list(datePart, 3).min(1), 2).min(1),
  list(datePart, 3)
    .min(1)
    .transform((one) => [one]),
]);
/** A date as CSL has it; a year or a date in words alone is understood, too. */
const date = z.union([
  z
    .number()
    .int()
    .transform((year) => ({ 'date-parts': [[year]] })),
  text(100).transform((raw) => ({ raw })),
  z.looseObject({
    'date-parts': dateParts.optional().meta({ description: 'Year, month, day as numbers: [[2025, 9, 30]].' }),
  }),
]);
const person = z.union([
  text(500).transform((literal) => ({ literal })),
  z
    .looseObject({
      family: text(300).optional().meta({ description: 'The family name.' }),
      given: text(300).optional().meta({ description: 'The given names.' }),
      literal: text(500).optional().meta({ description: 'The name of an institution, as it is written.' }),
    })
    .refine((name) => name.family !== undefined || name.given !== undefined || name.literal !== undefined, {
      message: 'Write a person as {family, given}, an institution as {literal: …}.',
    }),
]);
const people = z.union([list(person, 500), text(500).transform((literal) => [{ literal }])]);

/** A CSL-JSON item. Only the id is required; the rest is passed on as it is. */
export const sourceSchema = z
  .looseObject({
    id: sourceId.meta({ description: 'The citation key.' }),
    type: text(100).default('document').meta({ description: 'The CSL type: report, webpage, article-journal …' }),
    title: text(1000).optional().meta({ description: 'The title.' }),
    'title-short': text(300).optional().meta({ description: 'A short title.' }),
    author: people.optional().meta({ description: 'Authors: {family, given} or {literal}.' }),
    editor: people.optional().meta({ description: 'Editors: {family, given} or {literal}.' }),
    publisher: text(500).optional().meta({ description: 'The publisher.' }),
    'container-title': text(500)
      .optional()
      .meta({ description: 'The journal, newspaper, book or site it is part of.' }),
    number: text(200).optional().meta({ description: 'The number of the report or law.' }),
    genre: text(200).optional().meta({ description: 'What kind of document: "Press release".' }),
    issued: date.optional().meta({ description: 'When it appeared: {date-parts: [[2025, 9, 30]]}.' }),
    accessed: date.optional().meta({ description: 'When it was last opened: {date-parts: [[2025, 9, 30]]}.' }),
    URL: text(2000).optional().meta({ description: 'The web address.' }),
    DOI: text(300).optional().meta({ description: 'The DOI.' }),
    note: text(2000).optional().meta({ description: 'A note.' }),
    custom: z
      .looseObject({
        verification: z
          .enum(['read', 'read-in-excerpt', 'cited-by-others', 'candidate'])
          .optional()
          .meta({ description: 'Whether the source was read.' }),
      })
      .optional()
      .meta({
        description:
          '`verification` says whether the source was read: read, read-in-excerpt, cited-by-others or candidate.',
      }),
  })
  .meta({ description: 'A source as a CSL-JSON item, as Zotero and Pandoc have it.' });

/** The pack with its entries unread: each is validated on its own, so that a bad one does not spoil the rest. */
export const packSchema = z.strictObject({
  $schema: text(500).optional(),
  version: z.literal(1).meta({ description: 'The version of the format: 1.' }),
  id: id.meta({ description: 'A short name for the pack.' }),
  title: text(300).meta({ description: 'The title of the source or of the collection.' }),
  source: sourceId.meta({ description: 'Id of the default source of everything in the pack.' }),
  complete: z.boolean().default(false).meta({ description: 'true when the pack holds every figure of its source.' }),
  sources: z
    .union([text(500), list(z.unknown(), maxSources)])
    .default([])
    .meta({ description: 'CSL-JSON items, or the name of a CSL-JSON or YAML file beside the pack.' }),
  figures: list(z.unknown(), maxEntries).default([]).meta({ description: 'Numbers that the source states.' }),
  findings: list(z.unknown(), maxEntries).default([]).meta({ description: 'What the source says without a number.' }),
  terms: list(z.unknown(), maxEntries).default([]).meta({ description: 'Acronyms, technical terms and names.' }),
  fingerprint: text(500)
    .optional()
    .meta({ description: 'The name of the fingerprint file beside the pack, made by `tickmark pack fingerprint`.' }),
});

export type FigureEntry = z.infer<typeof figureSchema>;
export type FindingEntry = z.infer<typeof findingSchema>;
export type PackHeader = z.infer<typeof packSchema>;

/** The JSON Schema (draft 2020-12) of a pack's file. */
export function packJsonSchema(): object {
  const full = packSchema.extend({
    sources: z
      .union([text(500), list(sourceSchema, maxSources)])
      .default([])
      .meta(packSchema.shape.sources.meta() ?? {}),
    figures: list(figureSchema, maxEntries)
      .default([])
      .meta(packSchema.shape.figures.meta() ?? {}),
    findings: list(findingSchema, maxEntries)
      .default([])
      .meta(packSchema.shape.findings.meta() ?? {}),
    terms: list(termSchema, maxEntries)
      .default([])
      .meta(packSchema.shape.terms.meta() ?? {}),
  });
  return { title: 'Tickmark evidence pack', ...z.toJSONSchema(full, { io: 'input' }) };
}
