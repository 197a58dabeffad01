import { describe, expect, it } from 'vitest';
import { readAirlineDate } from '../../src/domain/airline-date.js';
import { day } from '../rules/checked.js';

const TODAY = day('2020-04-27');
const read = (text: string, nearest = false) => readAirlineDate(text, { today: TODAY, nearest });

describe('a date as airlines write it', () => {
  it.each([
    ['08AUG88', '1988-08-08'],
    ['08AUG1988', '1988-08-08'],
    ['8-Aug-88', '1988-08-08'],
    ['8 August 1988', '1988-08-08'],
    ['27APR20', '2020-04-27'],
    // Not born yet: a hundred years ago.
    ['28APR20', '1920-04-28'],
    ['01JAN21', '1921-01-01'],
    ['29FEB00', '2000-02-29'],
    ['27APR', '2020-04-27'],
    ['28APR', '2019-04-28'],
    ['27-Apr-2020', '2020-04-27'],
    ['1.sept.2019', '2019-09-01'],
  ])('%s is %s', (text, date) => {
    expect(read(text)).toBe(date);
  });

  it.each([
    ['28APR', '2020-04-28'],
    ['27DEC', '2019-12-27'],
    ['01JAN', '2020-01-01'],
  ])('%s is nearest %s', (text, date) => {
    expect(read(text, true)).toBe(date);
  });

  it.each(['30FEB20', '00APR20', '32MAY', '27XXX20', 'APR27', '2020', '', '27APR2', 'MAY'])(
    '%j is none',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );
});
