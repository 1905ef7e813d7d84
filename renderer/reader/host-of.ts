/** The host of a web address without `www.`; undefined where there is none. */
export function hostOf(address: string | null): string | undefined {
  if (address === null || !URL.canParse(address)) return undefined
  const { protocol, hostname } = new URL(address)
  return /^https?:$/u.test(protocol) && hostname !== '' ? hostname.replace(/^www\./u, '') : undefined
}
