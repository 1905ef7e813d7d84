import css from './skeleton.module.css'

interface SkeletonProps {
  /** Lines of text to stand for. */
  readonly lines?: number
}

/** The size of words that are on their way; it appears only after 300 ms. */
export function Skeleton({ lines = 1 }: SkeletonProps) {
  return (
    <span className={css['lines']} aria-hidden>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={css['line']} />
      ))}
    </span>
  )
}
