/** A string as IMAP writes it: quoted where it can be, a literal where it cannot; null and undefined are NIL. */
export function quote(value: string | null | undefined): string {
  if (value === null || value === undefined) return 'NIL'
  if (/^[\x20-\x7e]*$/.test(value)) return `"${value.replace(/["\\]/g, '\\$&')}"`
  return `{${Buffer.byteLength(value, 'latin1')}}\r\n${value}`
}
