import { documentOf } from '../made.ts'
import type { DocumentReader } from '../reader.ts'
import { isOle, oleNames } from './compound.ts'

/** Excel, Word and PowerPoint wrap a file with a password into this stream. */
const isEncrypted = (bytes: Uint8Array): boolean => oleNames(bytes).includes('EncryptedPackage')

export const protectedOfficeReader: DocumentReader = {
  format: 'ooxml',
  about: 'Office file that opens with a password only',
  recognizes: isEncrypted,
  read: (file) => Promise.resolve(documentOf(file, 'ooxml', [], 'encrypted')),
}

export const otherOleReader: DocumentReader = {
  format: 'ole',
  about: 'old Office container of no known program, or one that is cut off',
  recognizes: isOle,
  read: (file) => Promise.resolve(documentOf(file, 'ole', [], oleNames(file.bytes).length === 0 ? 'damaged' : 'unsupported')),
}
