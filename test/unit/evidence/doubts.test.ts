import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EvidenceIndex } from '../../../server/src/core/evidence/evidence-index';
import { loadPack } from '../../../server/src/core/evidence/load-pack';
import { checkCases, type Case } from './recognise-text';

/** A wrong accusation costs more than a missed one: what leaves a doubt is told of nothing, and what leaves none still is. */
const { pack, problems } = loadPack(readFileSync(new URL('clinics.yaml', import.meta.url), 'utf8'), 'test');
const index = new EvidenceIndex([pack!]);

const check = (cases: readonly Case[]): void => checkCases(cases, index);

it('is a sound pack', () => {
  expect(problems).toEqual([]);
});

describe('a claim that denies what its measure names', () => {
  check([
    ['In 2023, 24 percent of Maltese clinics had no lift.', '24 percent: no-lift exact'],
    ['In 2023, 24 percent of Maltese clinics were without a lift.', '24 percent: no-lift exact'],
    ['In 2023, 76 percent of Maltese clinics had a lift.', '76 percent: no-lift equivalent'],
    ['About one in four Maltese clinics lacks an elevator.', 'one in four: no-lift rounded'],
    ['In 2023, 76 percent of Maltese clinics had no lift.'],
    ['In 2023, 41 percent of Maltese clinics had no lift.', '41 percent: no-lift contradicted (value)'],
    ['In 2023, 50 percent of Maltese clinics had a lift.', '50 percent: no-lift contradicted (value)'],
  ]);
});

describe('opposites that leave a third possibility', () => {
  check([
    ['In 2023, 20 percent of Maltese nurses opposed the smoking ban.'],
    ['In 2023, 38 percent of Maltese nurses opposed the smoking ban.', '38 percent: back-ban equivalent'],
    // Both can't be more than half.
    ['In 2023, 62 percent of Maltese nurses opposed the smoking ban.', '62 percent: back-ban contradicted (direction)'],
    ['In 2023, 40 percent of Maltese midwives were dissatisfied with their pay.'],
    ['In 2023, 26 percent of Maltese nurses supported the smoking ban.', '26 percent: back-ban contradicted (value)'],
    // These leave none.
    ['In 2023, 9 percent of Maltese carers were unvaccinated.', '9 percent: vaccinated equivalent'],
    ['In 2023, 19 percent of Maltese carers were unvaccinated.', '19 percent: vaccinated contradicted (value)'],
  ]);
});

describe('a denial in the midst of the words that name the figure', () => {
  check([
    [
      'In 2023, 22 percent of children in Malta were not in poverty.',
      '22 percent: child-poverty contradicted (direction)',
    ],
    ['In 2023, 78 percent of children in Malta were not in poverty.', '78 percent: child-poverty equivalent'],
    ['In 2023, 22 percent of children in Malta were in poverty.', '22 percent: child-poverty exact'],
  ]);
});

describe('what was done with some of those that are counted', () => {
  check([
    ['In 2023, Malta sold 120 ambulances.'],
    ['In 2023, some 120 Maltese ambulances were scrapped.'],
    ['In 2023, Malta had 1,200 ambulances.', '1,200: ambulances contradicted (value)'],
  ]);
});

describe('what the draft gives more exactly than the source', () => {
  check([
    ['In 2023, clinics in Malta had 1,238,905 visits.'],
    ['In 2023, clinics in Malta had 1,312,005 visits.', '1,312,005: visits contradicted (value)'],
  ]);
});

describe('another window of time, another bound', () => {
  check([
    ['In 2023, 31 percent of lifts in Maltese clinics were repaired within a year.', '31 percent: repairs exact'],
    ['In 2023, 31 percent of lifts in Maltese clinics were repaired within 12 months.', '31 percent: repairs exact'],
    ['In 2023, 31 percent of lifts in Maltese clinics were repaired within a month.'],
    ['Two in five blood tests in Malta take under 15 minutes.', 'Two in five: tests exact'],
    ['Two in five blood tests in Malta take more than 15 minutes.'],
    ['Two in five blood tests in Malta take at least 15 minutes.'],
  ]);
});

describe('less than the source says, and a word that may say of what', () => {
  check([
    ['In 2023, 340 ambulances in Malta were diesels.'],
    ['In 2023, 340 of the ambulances in Malta were older than ten years.'],
    ['In 2023, the number of ambulances in Malta stood at 1,200.', '1,200: ambulances contradicted (value)'],
  ]);
});

describe('one year of the several that a figure spans', () => {
  check([
    ['The number of dentists in Malta rose by 4 percent in 2023.'],
    ['The number of dentists in Malta rose by 20 percent between 2015 and 2023.', '20 percent: staff-rise exact'],
    [
      'The number of dentists in Malta rose by 30 percent between 2015 and 2023.',
      '30 percent: staff-rise contradicted (value)',
    ],
    ['The number of dentists in Malta rose by 30 percent.', '30 percent: staff-rise contradicted (value)'],
  ]);
});

describe('what is not said to be so', () => {
  check([
    ['If 60 percent of Maltese carers were vaccinated, the wards would close.'],
    ['Malta plans to have 99 percent of its carers vaccinated.'],
    ['The minister promised that 99 percent of Maltese carers would be vaccinated.'],
    ['It is a myth that 60 percent of Maltese carers are vaccinated.'],
    ['Today 60 percent of Maltese carers are vaccinated.', '60 percent: vaccinated contradicted (value)'],
  ]);
});

describe('what a bound of the source allows', () => {
  check([
    ['About 900 paramedics in Malta were trained in first aid in 2023.'],
    ['About 300 paramedics in Malta were trained in first aid in 2023.', '300: trained contradicted (value)'],
    ['At least 640 paramedics in Malta were trained in first aid in 2023.', '640: trained exact, kept'],
  ]);
});

describe('another time without a year', () => {
  check([
    ['Last week 60 percent of Maltese carers were vaccinated.'],
    ['During the epidemic 60 percent of Maltese carers were vaccinated.'],
    ['On Sundays 20 percent of appointments in Malta are cancelled.'],
    ['In a hard winter 20 percent of appointments in Malta are cancelled.'],
    ['Of the appointments in Malta, 20 percent were cancelled.', '20 percent: missed contradicted (value)'],
    ['During 2023, 20 percent of appointments in Malta were cancelled.', '20 percent: missed contradicted (value)'],
  ]);
});

describe('a part of what the figure is of', () => {
  check([
    ['In northern Malta, 20 percent of appointments were cancelled in 2023.'],
    ['Dental appointments in Malta were cancelled in 20 percent of cases in 2023.'],
    ['The longest wait for a scan in Malta was 90 days in 2023.'],
    ['The average wait for a scan in Malta was 90 days in 2023.', '90 days: wait contradicted (value)'],
    ['Malta cancelled 20 percent of appointments in 2023.', '20 percent: missed contradicted (value)'],
  ]);
});

describe('somebody else whom the sentence is about', () => {
  check([
    ['Wealthy tourists in Malta cancelled 31 percent of appointments in 2023.'],
    ['Children waited 31 days for a scan in Malta in 2023.'],
    ['The insurer pays Malta for 31 percent of appointments cancelled in 2023.'],
    ['An ambulance ride brings a grant of €45 in Malta.'],
    [
      'Researchers found that 20 percent of appointments in Malta were cancelled.',
      '20 percent: missed contradicted (value)',
    ],
    ['The survey counts 20 percent of appointments in Malta as cancelled.', '20 percent: missed contradicted (value)'],
    ['The cancellation of appointments in Malta stands at 20 percent.', '20 percent: missed contradicted (value)'],
  ]);
});

describe('a group, an age, another kind', () => {
  check([
    ['In the capital, 31 percent of appointments in Malta were cancelled in 2023.'],
    ['Among carers under 30, 60 percent in Malta were vaccinated in 2023.'],
    ['In 2023, 91 percent of Maltese carers under 30 were vaccinated.'],
    ['Of the paramedics trained in Malta in first aid in 2023, 120 were volunteers.'],
    ['A further 120 paramedics in Malta were trained in first aid in 2023.'],
    ['In 2023 Malta trained 640 hotel paramedics in first aid.'],
    ['The cancellation of ferry appointments in Malta stood at 8 percent in 2023.'],
    ['Suppose 91 percent of Maltese carers were vaccinated.'],
    ['Next year 60 percent of Maltese carers will be vaccinated.'],
    ['In Malta, 60 percent of carers were vaccinated in 2023.', '60 percent: vaccinated contradicted (value)'],
  ]);
});

describe('a share of what the figure measures', () => {
  check([
    ['Storms caused 70 percent of the cancellations of appointments in Malta in 2023.'],
    ['Of the appointments cancelled in Malta in 2023, 60 percent were moved.'],
  ]);
});

describe('per something else, and under a label', () => {
  check([
    ['The grant per ambulance journey in Malta was €45 in 2023.'],
    ['The grant for each night in Malta was €45 in 2023.', '€45: grant contradicted (value)'],
    ['Waiting times for a scan in Malta, 2023:\n\n- Saint Luke: 31 days\n- Gozo General: 12 days'],
  ]);
});
