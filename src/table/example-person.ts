/** Who stands in the example row of a template: an invented person, with numbers that nobody is given. */
export const EXAMPLE_PERSON = {
  name: '吕秀兰',
  documentNumber: '330399198808081247',
  passportNumber: 'E00000000',
} as const;

const NUMBERS = new Set<string>([EXAMPLE_PERSON.documentNumber, EXAMPLE_PERSON.passportNumber]);

/** Whether a document number is the example's. */
export const isExampleNumber = (number: string): boolean => NUMBERS.has(number);

/** What the example row has for its sequence number. */
export const EXAMPLE_MARK = '示例';
