/** Content controls and legacy form fields of Word: what was chosen or ticked, and which text is only an invitation to type. */

/** A content control (w:sdt). */
export type ContentControl = { placeholder: boolean; ticked: boolean | null; inContent: boolean; said: boolean }

export const newControl = (): ContentControl => ({ placeholder: false, ticked: null, inContent: false, said: false })

/** A field between its begin and end marks. */
export type Field = {
  instruction: string
  box: boolean
  ticked: boolean
  entries: string[]
  choice: number
  inResult: boolean
  said: boolean
}

export const newField = (): Field => ({ instruction: '', box: false, ticked: false, entries: [], choice: 0, inResult: false, said: false })

/** The first entry of many lists only asks to choose. */
const invitation = /^[-–—<\[(.\s]*(click|choose|select|pick|please|tap)\b/i

/** What a legacy field shows when it has no result text of its own: a box, or the chosen entry. */
export const shownByField = (field: Field): string => {
  if (field.box) return field.ticked ? '☒' : '☐'
  if (field.said) return ''
  const entry = field.entries[field.choice] ?? ''
  return invitation.test(entry) ? '' : entry
}

/** OOXML switches: absent value and anything but an off word mean on. */
export const isOn = (value: string | undefined): boolean => value === undefined || !/^(0|false|off|none)$/i.test(value)
