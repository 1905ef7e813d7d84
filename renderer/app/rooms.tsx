import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { WordKey } from '../../shared/words/words.ts'
import type { Room, RoomProps } from '../desk/place.ts'
import { BookOpenText, LibraryBig, Newspaper, Settings, Tags } from '../kit/icons.ts'

interface RoomDoor {
  readonly room: Room
  readonly name: WordKey
  readonly go: WordKey
  /** Goes there after G. */
  readonly letter: string
  readonly Icon: ComponentType
  readonly Room: LazyExoticComponent<ComponentType<RoomProps>> | ComponentType<RoomProps>
}

const LibraryRoom = lazy(async () => ({ default: (await import('../library/library-room.tsx')).LibraryRoom }))
const ReaderRoom = lazy(async () => ({ default: (await import('../reader/reader-room.tsx')).ReaderRoom }))
const ThemesRoom = lazy(async () => ({ default: (await import('../themes/themes-room.tsx')).ThemesRoom }))
const BriefRoom = lazy(async () => ({ default: (await import('../brief/brief-room.tsx')).BriefRoom }))
const SettingsRoom = lazy(async () => ({ default: (await import('../settings/settings-room.tsx')).SettingsRoom }))

/** The places of the rail, in its order. */
export const rooms: readonly RoomDoor[] = [
  { room: 'library', name: 'place.library', go: 'go.library', letter: 'l', Icon: LibraryBig, Room: LibraryRoom },
  { room: 'reader', name: 'place.reader', go: 'go.reader', letter: 'r', Icon: BookOpenText, Room: ReaderRoom },
  { room: 'themes', name: 'place.themes', go: 'go.themes', letter: 't', Icon: Tags, Room: ThemesRoom },
  { room: 'brief', name: 'place.brief', go: 'go.brief', letter: 'b', Icon: Newspaper, Room: BriefRoom },
  { room: 'settings', name: 'place.settings', go: 'go.settings', letter: 's', Icon: Settings, Room: SettingsRoom },
]
