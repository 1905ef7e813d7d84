import { indexForm } from '../../shared/text/fold.ts'

/** Parameters by which pages follow their readers about; they say nothing of the page. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|yclid|mc_[ce]id|igshid|spm|_ga|_openstat|from|share\w*)$/iu

/**
 * An address as it is compared: without scheme, www, port, fragment, tracking parameters and a slash at its end; null
 * for what is no address, and for a site's front page, which is never the same release twice.
 */
export function addressKey(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null
  const { protocol, hostname, pathname, searchParams } = new URL(address)
  if (protocol !== 'https:' && protocol !== 'http:') return null
  const kept = [...searchParams].filter(([name]) => !TRACKING.test(name)).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const query = kept.map(([name, value]) => `${name}=${value}`).join('&')
  const path = pathname.replace(/\/(?:index\.\w{3,5})?$/u, '')
  if (path === '' && query === '') return null
  return `${hostname.replace(/^www\./u, '')}${path}${query === '' ? '' : `?${query}`}`
}

/** A reference number as it is compared: folded, without its signs; null for one without a figure in it. */
export function referenceKey(reference: string | null): string | null {
  const key = reference === null ? '' : indexForm(reference)
  return /\d/u.test(key) ? key : null
}
