import { Button as Base } from '@base-ui/react/button'
import type { ComponentProps, ReactNode } from 'react'
import css from './button.module.css'
import { classes } from './classes.ts'
import { Kbd } from './kbd.tsx'
import { Tooltip } from './tooltip.tsx'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  /** primary: the one thing to do here; plain: an outlined button; quiet: no outline until pointed at. */
  readonly tone?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly icon?: ReactNode
  /** The shortcut, shown beside the words. */
  readonly keys?: string
}

export function Button({ tone = 'plain', icon, keys, children, ...rest }: ButtonProps) {
  return (
    <Base {...rest} className={classes(css['button'], css[tone])}>
      {icon}
      {children !== undefined && <span className={css['words']}>{children}</span>}
      {keys !== undefined && <Kbd keys={keys} />}
    </Base>
  )
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'children'> {
  /** Its name, for the tooltip and for screen readers. */
  readonly label: string
  readonly keys?: string
  readonly pressed?: boolean
  /** Without words on hover, where the button speaks for itself. */
  readonly plain?: boolean
  readonly children: ReactNode
}

export function IconButton({ label, keys, pressed, plain = false, children, ...rest }: IconButtonProps) {
  const button = (
    <Base
      {...rest}
      aria-label={label}
      aria-pressed={pressed}
      className={classes(css['button'], css['quiet'], css['icon'])}
    >
      {children}
    </Base>
  )
  if (plain) return button
  return (
    <Tooltip words={label} {...(keys === undefined ? {} : { keys })}>
      {button}
    </Tooltip>
  )
}
