const capital = String.raw`\p{Lu}[\p{L}.’'-]{1,24}`

/** Source of an expression for a city in letters that have capitals, with its country: "Frankfurt am Main", "KABUL, Afghanistan". */
export const europeanPlace = String.raw`(?:г\. ?)?${capital}(?: (?:${capital}|de|del|da|of|upon|am|la|le|el|al|на)){0,3}(?:, ${capital}(?: ${capital}){0,2})?`

/** The same in Arabic letters: one city. */
export const arabicPlace = String.raw`[\p{Script=Arabic}][\p{Script=Arabic}\u200C .]{1,28}?`
