/** Files that hang on mail and say nothing about a request: business cards and signatures. Recognised so that nobody is told they cannot be read. */
import { decodeText } from './bytes/charset.ts'
import { asBuffer, hasSignature } from './bytes/sniff.ts'
import { documentOf } from './made.ts'
import type { DocumentReader } from './reader.ts'

const beginsWith = (bytes: Uint8Array, pattern: RegExp): boolean => pattern.test(decodeText(bytes.subarray(0, 400)).trimStart())

/** DER of the PKCS #7 content types (RFC 2315): signed and enveloped data. */
const pkcs7 = '\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07'
const isPkcs7 = (bytes: Uint8Array, type: number): boolean =>
  bytes[0] === 0x30 && asBuffer(bytes.subarray(0, 40)).includes(pkcs7 + String.fromCharCode(type), 0, 'latin1')

export const vcardReader: DocumentReader = {
  format: 'vcard',
  about: 'business card',
  recognizes: (bytes) => beginsWith(bytes, /^BEGIN:VCARD/i),
  read: (file) => Promise.resolve(documentOf(file, 'vcard', [])),
}

export const signatureReader: DocumentReader = {
  format: 'signature',
  about: 'S/MIME or PGP signature, certificate or key',
  recognizes: (bytes) => isPkcs7(bytes, 2) || beginsWith(bytes, /^-----BEGIN (PKCS7|CERTIFICATE|PGP SIGNATURE|PGP PUBLIC KEY BLOCK)-----/),
  read: (file) => Promise.resolve(documentOf(file, 'signature', [])),
}

export const encryptedMailReader: DocumentReader = {
  format: 'encrypted mail',
  about: 'S/MIME or PGP encrypted message',
  recognizes: (bytes) => isPkcs7(bytes, 3) || beginsWith(bytes, /^-----BEGIN PGP MESSAGE-----/) || hasSignature(bytes, '\x85\x02\x0C\x03'),
  read: (file) => Promise.resolve(documentOf(file, 'encrypted mail', [], 'encrypted')),
}
