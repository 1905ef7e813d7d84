import type { Desk } from '../../shared/contract/desk.ts'

declare global {
  interface Window {
    /** What the preload script puts before the page. */
    readonly desk: Desk<File>
  }
}
