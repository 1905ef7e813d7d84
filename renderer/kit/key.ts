const mac = typeof navigator !== 'undefined' && /mac/iu.test(navigator.platform)

const names: Readonly<Record<string, string>> = {
  mod: mac ? '⌘' : 'Ctrl',
  ctrl: 'Ctrl',
  alt: mac ? '⌥' : 'Alt',
  shift: mac ? '⇧' : 'Shift',
  enter: 'Enter',
  escape: 'Esc',
  delete: 'Del',
  backspace: '⌫',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  space: 'Space',
}

/** A shortcut as keycaps: 'mod+shift+z' → [['Ctrl', 'Shift', 'Z']], 'g l' → [['G'], ['L']]. */
export const capsOf = (keys: string): readonly (readonly string[])[] =>
  keys.split(' ').map((stroke) => stroke.split('+').map((key) => names[key] ?? key.toUpperCase()))

/** What was pressed, without the object of a DOM event. `code` names the physical key. */
export interface Pressed {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/**
 * A press in the notation of shortcuts: 'j', 'shift+j', 'mod+k', '?', 'arrowdown'. Letters come from the physical key
 * where the keyboard layout is not Latin, so that J is J on a Russian layout too.
 */
export function strokeOf(pressed: Pressed): string {
  const key = pressed.key === ' ' ? 'space' : latin(pressed).toLowerCase()
  const letterOrNamed = key.length > 1 || /^[a-z0-9]$/u.test(key)
  return [
    (mac ? pressed.metaKey : pressed.ctrlKey) && 'mod',
    mac && pressed.ctrlKey && 'ctrl',
    pressed.altKey && 'alt',
    pressed.shiftKey && letterOrNamed && 'shift',
    key,
  ]
    .filter((part) => part !== false)
    .join('+')
}

const latin = ({ key, code }: Pressed): string =>
  key.length === 1 && !/^[\x20-\x7e]$/u.test(key) ? (/^(?:Key|Digit)(.)$/u.exec(code)?.[1] ?? key) : key
