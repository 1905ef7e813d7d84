import type { RoomProps } from '../desk/place.ts'

export function ThemesRoom(_: RoomProps) {
  return null
}
