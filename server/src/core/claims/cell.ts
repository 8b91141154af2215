import { nearestHeading, say, type Check } from './context';
import { isSmall } from './small';
import { when } from './when';

/** Checks for the cells of tables, whose headings say what their numbers are. */

/** Headings of rows and columns that hold targets and limits. */
const TARGET_HEADER =
  /\b(?:targets?|thresholds?|goals?|ambitions?|objectives?|ceilings?|limits?|caps?|max(?:imum|\.)?|min(?:imum|\.)?|requirements?|required|permitted|allowed|planned|plan|proposed|proposals?|recommended|must|norm|acceptable|acceptance)(?![\p{L}])/iu;

/** Headings of tables of what is planned. */
const PLANNED_HEADING =
  /\b(?:we will|planned|our plans?|recommend(?:ation|ed|s)?|proposals?|proposed|requirements|targets|commitments)\b/iu;

/** Headings of columns of what was or is, in a table of plans. */
const ACTUAL_HEADER = /\b(?:actuals?|outturn|adopted|enacted|approved|current|baseline|estimated?|latest)(?![\p{L}])/iu;

/** "Max percent of revenue recovered", "Maximum loss in 2009": the largest that was, not the largest that may be. */
const MEASURED_EXTREME =
  /\b(?:recovered|observed|recorded|measured|reported|lost|achieved)\b|\b(?:in|since|during) (?:19|20)\d\d\b/iu;

/** A column or row of targets, limits, plans: what shall be, not what is. */
const target = when({ inCell: true }, ({ passage, environment }) => {
  const cell = passage.place.cell;
  if (cell === undefined) return null;
  // What stands in brackets at the head of a row only explains it: "25 Mbps (the minimum)".
  const heading =
    TARGET_HEADER.exec(cell.columnHeader) ?? TARGET_HEADER.exec(cell.rowHeader.replace(/\([^()]*\)/gu, ''));
  const isExtreme = heading !== null && /^m(?:ax|in)/iu.test(heading[0]) && MEASURED_EXTREME.test(heading.input);
  if (heading !== null && !isExtreme) return say('norm', `Left alone: the table calls it "${heading[0]}".`);
  return PLANNED_HEADING.test(nearestHeading(environment)) && !ACTUAL_HEADER.test(cell.columnHeader)
    ? say('proposal', 'Left alone: it stands in a table of what is planned.')
    : null;
});

/** "Option 1: do nothing", "B. Extend the pilot": a row of what could be chosen. */
const CHOICE = /^\W*(?:(?:option|alternative|package|proposal)\s+[\p{L}\d]{1,3}\b|[A-F][.)]\s+\p{Lu})/iu;

const choice = when({ inCell: true }, ({ passage: { place } }) =>
  place.cell !== undefined && CHOICE.test(place.cell.rowHeader)
    ? say('proposal', 'Left alone: it belongs to an option that could be chosen.')
    : null,
);

/** Headings of columns that measure, where a small number is a fact too. */
const MEASURED_HEADER =
  /%|\b(?:change|growth|rates?|share|mean|median|average|per ?cent|difference|ratio|deaths|cases|total)\b/iu;

/** Headings of columns of ranks, where a small number is the fact. */
const RANK_HEADER = /\b(?:rank(?:ing)?|position|place)\b/iu;

/** A small number alone in its cell, where the whole column is like that: staff of a costing, scores, phases. */
const smallCell = when({ inCell: true }, (context) => {
  const { passage, column, quantity } = context;
  const cell = passage.place.cell;
  if (cell === undefined || !context.alone || quantity.kind !== 'count' || !isSmall(context)) return null;
  if (column !== null && !column.onlySmall) return null;
  if (RANK_HEADER.test(cell.columnHeader) || MEASURED_HEADER.test(cell.columnHeader)) return null;
  return say('structure', 'Left alone: a small number in a table more often sorts or assumes than reports.');
});

/** "7 nm" under "Process": the name of a way of making. */
const processNode = when({ inCell: true }, ({ passage, quantity }) =>
  quantity.unit === 'nm' && /\b(?:process|node)\b/iu.test(passage.place.cell?.columnHeader ?? '')
    ? say('name', 'Left alone: it names the process.')
    : null,
);

/** "< 0.5", "≥ 60" alone in a cell draw the classes of a table; a p-value is reported so too. */
const boundCell = when({ inCell: true }, (context) => {
  const { passage } = context;
  const cell = passage.place.cell;
  if (cell === undefined || !context.alone || cell.row === 0 || !/^\s*[<>\u2264\u2265]/u.test(passage.prose))
    return null;
  if (/(?:^|\W)p(?:$|\W)|signific/iu.test(cell.columnHeader)) return null;
  return say('category-boundary', 'Left alone: it bounds a class of the table.');
});

/** "19-24", "60+", "Under 19" as the heading of a row or a column: a class of the table. */
const CLASS_LABEL =
  /^(?:aged?\s|ages\s)?\s*(?:\d{1,3}\s?(?:[-\u2013\u2014]|to)\s?\d{1,3}|(?:under|over|below|above|up to|less than|more than)\s\d{1,3}|\d{1,3}\s?(?:\+|(?:and|or) (?:over|under|older|younger|above|below|more|less|fewer)))(?:\s(?:years?(?: old)?|employees|people|persons|staff))?$/iu;

/** Headings of columns of classes: "Turnover", "Speed", "Age group". */
const OF_CLASSES =
  /\b(?:bands?|brackets?|groups?|class(?:es)?|categor(?:y|ies)|tiers?|levels?|range|size|speeds?|ages?|incomes?|earnings|wages?|salar(?:y|ies)|turnover|volumes?|capacity|rents?|prices?|distances?|depths?|lengths?|durations?|rates?|power|population|a (?:year|month|week|day))(?![\p{L}])/iu;
/** "Under 1 million", "Over £100K" */
const OPENS_BAND = /^\s*(?:under|over|below|above|up to|less than|more than|at least|at most|fewer than)\s+\p{Sc}?\d/iu;

const classLabel = when({ inCell: true }, (context) => {
  const { quantity, passage } = context;
  const { cell } = passage.place;
  if (cell === undefined || (cell.row > 0 && cell.column > 0)) return null;
  const { low, high } = quantity.stated;
  const heads = cell.column === 0 && cell.row > 0 && OF_CLASSES.test(cell.columnHeader);
  // "500kW-5MW", "£10 to £20"
  const isBand =
    heads && low !== null && high !== null && low < high && context.alone && (quantity.unit !== null || high >= 1000);
  const isOpen = heads && OPENS_BAND.test(passage.prose) && passage.prose.trim().length <= 40;
  // "1 Gbps", "100 Mbps (the minimum)" at the head of a row is the class itself.
  const isAll = passage.prose.replace(/\([^()]*\)/gu, '').trim() === quantity.text;
  const isLabel = heads && isAll && (quantity.kind === 'dimension' || quantity.kind === 'currency');
  return isBand || isOpen || isLabel || CLASS_LABEL.test(passage.prose.trim())
    ? say('category-boundary', 'Left alone: it heads a class of the table.')
    : null;
});

export const cellChecks: readonly Check[] = [target, choice, processNode, boundCell, classLabel, smallCell];
