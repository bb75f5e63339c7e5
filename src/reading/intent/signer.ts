import type { Body } from '../body/body.ts'
import { telephonesIn } from './numbers.ts'

const closing =
  /^(?:[-–—\s]*)(?:thanks?|thank you|regards|best|kind|warm|sincerely|yours|cheers|respectfully|many|with|v\/r|gracias|saludos|merci|viele|mit)\b/i
const personName = /^[-–—\s]*((?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}'’-]+)\s*(?:$|[|,•·/(–—-]|\s{2,}|\t)/u

/** Who signed a message, by its signature, else by its From line; and the one number at which the signature says he is reached. */
export const signer = (body: Body): { name: string | null; phone: string | null } => {
  const lines = body.signature.filter((text) => !closing.test(text))
  const signed = lines.map((text) => personName.exec(text)?.[1]?.trim()).find((name) => name !== undefined)
  const phones = [
    ...new Set(
      lines
        .filter((text) => !/^\W{0,3}f(?:ax)?\b/i.test(text))
        .flatMap((text) => telephonesIn(text.replaceAll(/\b(?:f|fax)\b\W{0,3}[\d (.)+-]{10,16}/gi, ''))),
    ),
  ]
  return { name: signed ?? displayName(body), phone: phones[0] ?? null }
}

/** A display name that is a person's: two or three words, "Last, First" turned round. */
const displayName = (body: Body): string | null => {
  const name = (body.writer?.name ?? '').replace(/^([^,]+),\s*(.+)$/, '$2 $1').trim()
  return personName.test(name) &&
    !/\b(?:desk|team|center|porting|orders|requests?|support|lnp|csr|inc|llc|corp|provisioning|department)\b/i.test(name)
    ? name
    : null
}
