import 'react'

declare module 'react' {
  /** Custom properties may be set through `style` (CSSOM, which the content policy allows). */
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined
  }
}
