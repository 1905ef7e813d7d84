import css from './issuer-name.module.css'

/**
 * An issuer in little room: what tells it apart comes first, so 'Ministry of Foreign Affairs, Pakistan' begins with Pakistan.
 */
export function IssuerName({ name }: { readonly name: string }) {
  const { own, body } = partsOf(name)
  return (
    <span title={name}>
      <bdi>{own}</bdi>
      {body !== undefined && <span className={css['body']}>{body}</span>}
    </span>
  )
}

/** Parts at the last comma: the country, and the body that many countries have. */
export function partsOf(name: string): { readonly own: string; readonly body?: string } {
  const found = /^(.+), ([^,]+)$/u.exec(name)
  return found?.[1] === undefined || found[2] === undefined ? { own: name } : { own: found[2], body: found[1] }
}
