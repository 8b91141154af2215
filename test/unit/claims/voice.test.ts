import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../server/src/core/blocks/read-blocks';
import { DIRECTIVE, PROMISE, voiceIn, voiceOf } from '../../../server/src/core/claims/voice';

const voice = (text: string) => voiceIn(readBlocks(text)[0]!.block);

describe('the voice of a block', () => {
  it.each([
    ['We will build homes, and I pledge more. The Council will pay.', 3, 0],
    ['We’ll see. The council would pay. Our strategy, our plan.', 2, 0],
    ['You must not. You’ll need a key; we recommend two. Do not share it, and don’t lose it.', 0, 5],
    ['Keys MUST be long and SHOULD be kept. They are RECOMMENDED.', 0, 3],
    ['The mustard shoulder. Yours may. Weald will. Willing councils doubt it.', 0, 0],
  ])('%s', (text, promises, directives) => {
    expect(voice(text)).toEqual({ promises, directives, prose: text.length });
  });

  it('is found wherever words begin', () => {
    const words =
      'We we will shall are investing I the The council Council will our plan you You may need must SHOULD do Do not don’t recommend rents 5 _ é'.split(
        ' ',
      );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', ' ', '', '-', '. ', ', ')), {
          maxLength: 25,
        }),
        (pieces) => {
          const text = `x ${pieces
            .map((one) => one.join(''))
            .join('')
            .trim()} x`;
          const count = ({ source }: RegExp) => text.match(new RegExp(source, 'gu'))?.length ?? 0;
          expect(voice(text)).toMatchObject({ promises: count(PROMISE), directives: count(DIRECTIVE) });
        },
      ),
    );
  });
});

it('a draft decides, or specifies, where it does so throughout', () => {
  expect(voiceOf({ promises: 3, directives: 4, prose: 100 })).toEqual({ decides: true, specifies: false });
  expect(voiceOf({ promises: 2, directives: 5, prose: 2750 })).toEqual({ decides: false, specifies: true });
  expect(voiceOf({ promises: 0, directives: 5, prose: 2751 })).toEqual({ decides: false, specifies: false });
});
