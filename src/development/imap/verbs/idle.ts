/** IDLE (RFC 2177): tells of changes as they come, until the client says DONE. */
import { selectedOf, sync } from '../session.ts'
import { Refusal } from '../token.ts'
import type { Verb } from './verb.ts'

export const idle: Verb = async (session) => {
  const { folder } = selectedOf(session)
  const onChange = (): void => void sync(session)
  folder.onChange.add(onChange)
  try {
    await session.write('+ idling\r\n')
    await sync(session)
    const line = await session.nextLine()
    if (line.toUpperCase() !== 'DONE') throw new Refusal('BAD', 'Expected DONE')
    return 'Done'
  } finally {
    folder.onChange.delete(onChange)
  }
}
