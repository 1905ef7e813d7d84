import { t } from '../../shared/words/words.ts'
import type { Room } from '../desk/place.ts'
import { classes } from '../kit/classes.ts'
import { Tooltip } from '../kit/tooltip.tsx'
import { rooms } from './rooms.tsx'
import css from './rail.module.css'

interface RailProps {
  readonly room: Room
  readonly onGo: (room: Room) => void
}

/** The places, always in sight. */
export function Rail({ room, onGo }: RailProps) {
  return (
    <nav className={css['rail']} aria-label={t('app.rail')}>
      {rooms.map(({ room: to, name, letter, Icon }) => (
        <Tooltip key={to} words={t(name)} keys={`g ${letter}`} side="inline-end">
          <button
            type="button"
            className={classes(css['door'], to === 'settings' && css['last'])}
            aria-current={to === room ? 'page' : undefined}
            onClick={() => onGo(to)}
          >
            <Icon />
            <span className={css['name']}>{t(name)}</span>
          </button>
        </Tooltip>
      ))}
    </nav>
  )
}
