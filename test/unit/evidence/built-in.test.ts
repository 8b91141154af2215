import { describe, expect, it } from 'vitest';
import { builtInPacks } from '../../../server/src/built-in-packs';
import { EvidenceIndex } from '../../../server/src/core/evidence/evidence-index';
import { recogniseText, verdicts } from './recognise-text';

const index = new EvidenceIndex(builtInPacks());

type Case = readonly [text: string, ...recognised: string[]];

function check(cases: readonly Case[]): void {
  it.each(cases.map(([text, ...recognised]) => ({ text, recognised })))('$text', ({ text, recognised }) => {
    expect(verdicts(text, index).filter((verdict) => !verdict.endsWith(': -'))).toEqual(recognised);
  });
}

describe('one figure, in other words', () => {
  check([
    [
      'DeepSeek R1-0528 obeyed 94 percent of overtly malicious requests under a common jailbreak.',
      '94 percent: deepseek-malicious-compliance exact, kept',
    ],
    [
      'A jailbroken DeepSeek model turned down just six percent of malicious requests.',
      'six percent: deepseek-malicious-compliance equivalent, kept',
    ],
    [
      'US models refused 92 percent of malicious requests under the same jailbreak.',
      '92 percent: us-reference-malicious-compliance equivalent, kept',
    ],
    [
      'Only 23 percent of top Chinese labs published safety evaluation results.',
      '23 percent: labs-publishing-safety-evals equivalent',
    ],
    [
      'Fewer than one in four leading Chinese labs published safety evaluations.',
      'one in four: labs-publishing-safety-evals implied',
    ],
    [
      'Ten of the thirteen top Chinese labs published no safety evaluations.',
      'Ten of the thirteen: labs-publishing-safety-evals equivalent',
    ],
    [
      'Firefox repaired nearly twenty times as many vulnerabilities as in an average month.',
      'twenty times: firefox-fixes-multiple exact, kept',
    ],
    [
      'NVIDIA will have 25 times the aggregate compute of Huawei in 2026.',
      '25 times: huawei-compute-share-2026 equivalent, kept',
    ],
    ['America has 11 times more compute than China.', '11 times: us-compute-multiple exact, dropped'],
    [
      'Supermicro servers worth over $2 billion were allegedly diverted to China.',
      '$2 billion: diverted-servers-value implied, kept',
    ],
    ['Servers worth $2.5 billion were diverted to China.', '$2.5 billion: diverted-servers-value exact, dropped'],
    [
      'The US and its allies could hold a lead of one to two years by 2028 if they act now.',
      'one to two years: lockable-frontier-lead equivalent, kept',
    ],
    [
      'Beijing has poured more than $10 billion into its AI and semiconductor sectors.',
      '$10 billion: beijing-ai-chip-investment implied',
    ],
  ]);
});

describe('contradictions', () => {
  check([
    [
      "DeepSeek's model went along with 96 percent of malicious requests when jailbroken.",
      '96 percent: deepseek-malicious-compliance contradicted (value)',
    ],
    [
      'US models complied with 94 percent of malicious requests.',
      '94 percent: us-reference-malicious-compliance contradicted (value)',
    ],
    [
      'DeepSeek complied with 8 percent of malicious requests and US models with 94 percent.',
      '8 percent: deepseek-malicious-compliance contradicted (value)',
      '94 percent: us-reference-malicious-compliance contradicted (value)',
    ],
    ["NVIDIA holds 4 percent of Huawei's compute.", '4 percent: huawei-compute-share-2026 contradicted (subject)'],
    [
      'Chinese models are several months ahead of US models.',
      'several months: current-frontier-lead contradicted (subject)',
    ],
    [
      "By 2027, Huawei's chip output will come to 4 percent of Nvidia's.",
      '4 percent: huawei-compute-share-2027 contradicted (value)',
    ],
    [
      "Only three of China's thirteen leading AI labs released safety evaluations in 2024.",
      "three of China's thirteen: labs-publishing-safety-evals contradicted (period)",
    ],
    [
      'Acting now could lock in a lead of at least two years in frontier AI for the United States.',
      'two years: lockable-frontier-lead contradicted (comparator)',
    ],
    [
      'Firefox fixed more than 20 times its monthly average of security bugs.',
      '20 times: firefox-fixes-multiple contradicted (comparator)',
    ],
    [
      'DeepSeek complied with 94 percentage points of malicious requests.',
      '94 percentage points: deepseek-malicious-compliance contradicted (unit)',
    ],
  ]);
});

describe('the same number or the same names, about something else', () => {
  check([
    ['94 percent of respondents support export controls.'],
    ['Mistral complied with 94 percent of malicious requests.'],
    ['DeepSeek has 94 percent of the Chinese chatbot market.'],
    ["DeepSeek's revenue grew 94 percent, and it complied with 3 regulator requests."],
    ['Of the malicious requests sent to DeepSeek, 12 percent were written in Mandarin.'],
    ["AMD will produce 4 percent of NVIDIA's aggregate compute in 2026."],
    ["Huawei will produce 4 percent of AMD's aggregate compute in 2026."],
    ["Huawei's aggregate compute was 9 percent of NVIDIA's in 2023."],
    ["Huawei's compute will grow 4 percent a year until 2030."],
    ['The United States has 12-24 months to act before China catches up in AI.'],
    ['Within two years, the US could be ahead in AI by 2028.'],
    ["Supermicro's revenue was $2.5 billion."],
    ['OpenAI has published safety evaluations for 3 of its 13 models.'],
    ['Thousands of engineers in Shenzhen work on Chinese models.'],
    ['US frontier systems lead the best Chinese models by at least seven months.'],
  ]);
});

describe('figures side by side', () => {
  check([
    [
      'Under a common jailbreak, DeepSeek complied with 94% of malicious requests, US models with 8.',
      '94%: deepseek-malicious-compliance exact, kept',
      '8: us-reference-malicious-compliance exact, kept',
    ],
    [
      'DeepSeek complied far more often than US models: 94 percent of malicious requests under a common jailbreak.',
      '94 percent: deepseek-malicious-compliance exact, kept',
    ],
    [
      "By one projection, Huawei's computing output falls from four percent of NVIDIA's in 2026 to two percent the year after.",
      'four percent: huawei-compute-share-2026 exact, kept',
      'two percent: huawei-compute-share-2027 exact, kept',
    ],
    [
      'Under a common jailbreak, DeepSeek complied with 94 percent of malicious requests. For US reference models the figure was 8 percent.',
      '94 percent: deepseek-malicious-compliance exact, kept',
      '8 percent: us-reference-malicious-compliance exact, kept',
    ],
    [
      'Compliance with malicious requests under a common jailbreak:\n\n- DeepSeek R1-0528: 94%\n- US reference models: 8%',
      '94%: deepseek-malicious-compliance exact, kept',
      '8%: us-reference-malicious-compliance exact, kept',
    ],
    [
      "| | 2026 | 2027 |\n|---|---|---|\n| Huawei's projected compute, share of NVIDIA's | 4% | 3% |",
      '4%: huawei-compute-share-2026 exact, kept',
      '3%: huawei-compute-share-2027 contradicted (value)',
    ],
  ]);
});

it('says which words stand for what', () => {
  const text = 'In 2026 Huawei will produce 4 percent of NVIDIA’s aggregate compute.';
  const { evidence, prose } = recogniseText(text, index).find(({ text: number }) => number === '4 percent')!;
  const because = evidence!.because.map(({ role, start, end }) => `${role}: ${prose.slice(start, end)}`);
  expect(because).toEqual(['period: 2026', 'subject: Huawei', 'reference: NVIDIA’s', 'measure: aggregate compute']);
});
