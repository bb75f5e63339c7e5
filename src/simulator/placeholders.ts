/** In a scenario, `${01.reference}` and its like stand for what the center's first mail in answer to `01.eml` carried. */
export type Answered = { references: string[]; messageId: string; replyTo: string; subject: string }

const pattern = /\$\{(\d+)\.(reference|messageId|replyTo|subject)(?:\.(\d+))?\}/g

const valueOf = (answered: Answered | undefined, field: string, place: number): string | undefined => {
  if (!answered) return undefined
  if (field === 'reference') return answered.references[place - 1]
  if (field === 'messageId') return answered.messageId
  return field === 'replyTo' ? answered.replyTo : answered.subject
}

/** Fills the placeholders of a raw letter, byte for byte elsewhere. @throws naming a placeholder that nothing stands for. */
export const fillPlaceholders = (raw: Uint8Array, answers: ReadonlyMap<string, Answered>): Uint8Array => {
  const text = Buffer.from(raw).toString('latin1')
  const filled = text.replace(pattern, (whole, letter: string, field: string, place: string | undefined) => {
    const value = valueOf(answers.get(letter), field, Number(place ?? 1))
    if (value === undefined) throw new Error(`${whole} stands for nothing: letter ${letter} had no such answer`)
    return Buffer.from(value, 'utf8').toString('latin1')
  })
  return Buffer.from(filled, 'latin1')
}
