import { automaticSigns } from './automatic-signs.ts'
import type { LetterSigns } from './automatic-signs.ts'
import type { Automatic } from './letter.ts'

/**
 * Whether a machine wrote the letter on its own (POLICY 1.1); null for everything a person must have meant to send,
 * web forms, ticket systems, scanners and fax gateways included.
 */
export const automaticKind = (signs: LetterSigns): Automatic | null => automaticSigns.find((sign) => sign.holds(signs))?.kind ?? null
