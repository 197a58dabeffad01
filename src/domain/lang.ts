export type Lang = 'zh' | 'en';

/** The languages, the default one first. */
export const langs = ['zh', 'en'] as const satisfies readonly Lang[];
