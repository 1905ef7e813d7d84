/** Numbers in the bytes of Microsoft's older formats; what lies beyond the end is 0. */
export const u8 = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0

export const u16 = (bytes: Uint8Array, at: number): number => u8(bytes, at) | (u8(bytes, at + 1) << 8)

export const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) + u16(bytes, at + 2) * 0x10000

export const i32 = (bytes: Uint8Array, at: number): number => u32(bytes, at) | 0
