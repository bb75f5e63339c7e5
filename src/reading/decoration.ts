/** Attachments that decorate a mail or certify it and say nothing about a request. */
import type { Attachment } from '../letter/letter.ts'

const certificate = /\.(?:p7s|asc|sig|pgp|vcf|ics)$/i
const logo =
  /^(?:image\d{3}|.*logo.*|icon.*|.*banner.*|.*signature.*|facebook|linkedin|twitter|x|instagram|youtube|spacer|pixel|emoji.*)\.(?:png|jpe?g|gif|bmp|svg|webp|emz|wmz)$/i
const picture = /\.(?:png|jpe?g|gif|bmp|svg|webp|emz|wmz)$/i

/** Bytes below which a picture shown in the body is a logo; a photographed or scanned page is larger. */
const smallPicture = 40_000

export const isDecoration = ({ name, declaredType, bytes, inline }: Attachment): boolean => {
  if (
    certificate.test(name) ||
    /^(?:application\/(?:x-)?pkcs7-signature|application\/pgp-signature|text\/(?:x-)?vcard|text\/calendar)$/i.test(declaredType)
  )
    return true
  if (!picture.test(name) && !/^image\/(?:png|jpe?g|gif|bmp|svg\+xml|webp)$/i.test(declaredType)) return false
  return logo.test(name) || (inline && bytes.length < smallPicture)
}
