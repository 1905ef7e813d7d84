import type { RoomProps } from '../desk/place.ts'

export function BriefRoom(_: RoomProps) {
  return null
}
