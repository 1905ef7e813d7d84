/** The forms of a word that counts; `other` is always there. Chosen by the parameter `count` (Intl.PluralRules). */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

/** A sentence with `{parameters}`, or its plural forms. */
export type Word = string | Forms

export type Params = Readonly<Record<string, string | number>>
