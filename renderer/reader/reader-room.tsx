import type { RoomProps } from '../desk/place.ts'

export function ReaderRoom(_: RoomProps) {
  return null
}
