/** True when the bytes at `offset` are those of `signature`, one character per byte. */
export const hasSignature = (bytes: Uint8Array, signature: string, offset = 0): boolean => {
  if (bytes.length < offset + signature.length) return false
  for (let index = 0; index < signature.length; index++) if (bytes[offset + index] !== signature.charCodeAt(index)) return false
  return true
}

/** The same memory as a Buffer, without copying. */
export const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** True when `text` (one character per byte) stands somewhere in the first `within` bytes. */
export const mentions = (bytes: Uint8Array, text: string, within: number): boolean =>
  asBuffer(bytes.subarray(0, within)).includes(text, 0, 'latin1')
