/** Who stands in the example row of a template: an invented person, with an id of a region that is unassigned. */
export const EXAMPLE_PERSON = { name: '吕秀兰', documentNumber: '330399198808081247' } as const;

/** What the example row has for its sequence number. */
export const EXAMPLE_MARK = '示例';
