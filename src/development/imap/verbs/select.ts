/** SELECT, EXAMINE, UNSELECT, CLOSE. */
import { removeMessages } from '../model.ts'
import { flagList, folderOf, selectedOf } from '../session.ts'
import type { Session } from '../session.ts'
import { textOf } from '../token.ts'
import type { Token } from '../token.ts'
import type { Verb } from './verb.ts'

const FLAGS = '\\Answered \\Flagged \\Deleted \\Seen \\Draft'

export const select: Verb = (session, args) => open(session, args, false)

export const examine: Verb = (session, args) => open(session, args, true)

async function open(session: Session, args: Token[], readOnly: boolean): Promise<string> {
  session.selected = null
  const folder = folderOf(session, textOf(args[0]))
  const view = folder.messages.map((message) => ({ message, flags: flagList(message) }))
  session.selected = { folder, readOnly, view }
  await session.write(
    `* FLAGS (${FLAGS})\r\n`,
    `* OK [PERMANENTFLAGS (${readOnly ? '' : `${FLAGS} \\*`})] Flags\r\n`,
    `* ${view.length} EXISTS\r\n* 0 RECENT\r\n`,
    `* OK [UIDVALIDITY ${folder.uidValidity}] UIDs valid\r\n`,
    `* OK [UIDNEXT ${folder.uidNext}] Next UID\r\n`,
  )
  return `[${readOnly ? 'READ-ONLY' : 'READ-WRITE'}] Opened`
}

export const unselect: Verb = (session) => {
  selectedOf(session)
  session.selected = null
  return Promise.resolve('Done')
}

export const close: Verb = (session) => {
  const { folder, readOnly } = selectedOf(session)
  if (!readOnly) {
    removeMessages(
      folder,
      folder.messages.filter((message) => message.flags.has('\\Deleted')),
    )
  }
  session.selected = null
  return Promise.resolve('Done')
}
