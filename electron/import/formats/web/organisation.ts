const words =
  /ministr|department|office|government|embassy|consulate|agency|council|commission|bureau|presid|parliament|united nations|secretariat|minist[eè]r|regierung|gobierno|gouvernement|минист|правительств|посольств|президент|администрац|мид\b|внешн|外交|政府|委员会|委員會|使馆|使館|国务院|國務院|新闻|新聞|وزار|حکومت|حكومة|رئاسة|กระทรวง|สำนัก/iu

/** Whether a name is that of an office or body, as issuers are, rather than of a person. */
export const isOrganisation = (name: string): boolean => words.test(name)
