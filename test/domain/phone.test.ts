import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPhone } from '../../src/domain/phone.js';

describe('readPhone', () => {
  it.each([
    ['13900001188', 'mobile', '13900001188'],
    ['139 0000 1188', 'mobile', '13900001188'],
    ['139-0000-1188', 'mobile', '13900001188'],
    ['１３９００００１１８８', 'mobile', '13900001188'],
    ['+86 139 0000 1188', 'mobile', '13900001188'],
    ['008613900001188', 'mobile', '13900001188'],
    ['8613900001188', 'mobile', '13900001188'],
    ['(+86)13900001188', 'mobile', '13900001188'],
    ['0577-88880000', 'landline', '057788880000'],
    ['（0577）88880000', 'landline', '057788880000'],
    ['+86 577 88880000', 'landline', '057788880000'],
    ['010-66660000', 'landline', '01066660000'],
    ['88880000', 'landline', '88880000'],
    ['8888000', 'landline', '8888000'],
    ['0577-88880000-801', 'landline', '057788880000-801'],
    ['0577-88880000转801', 'landline', '057788880000-801'],
    ['11111111111', 'placeholder', '11111111111'],
    ['00000000000', 'placeholder', '00000000000'],
    ['10123456789', 'placeholder', '10123456789'],
    ['12345678901', 'placeholder', '12345678901'],
    ['13900001188 13900002299', 'invalid', '1390000118813900002299'],
    ['13900001188/13900002299', 'invalid', '13900001188/13900002299'],
    ['1390000118', 'invalid', '1390000118'],
    ['139000011888', 'invalid', '139000011888'],
    ['无手机', 'invalid', '无手机'],
    ['', 'invalid', ''],
  ])('%s is %s', (text, state, number) => {
    expect(readPhone(text)).toEqual({ state, number });
  });

  it('knows the configured placeholder', () => {
    expect(readPhone('99999', '99999').state).toBe('placeholder');
    expect(readPhone('99999').state).toBe('invalid');
  });

  it('a number read once reads the same again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0+]?[0-9 ()-]{5,16}$/), (text) => {
        const { state, number } = readPhone(text);
        expect(readPhone(number)).toEqual({ state, number });
      }),
    );
  });
});
