/** Verbs of every state: CAPABILITY, ID, NOOP, LOGOUT. */
import { sync } from '../session.ts'
import type { Session } from '../session.ts'
import type { Verb } from './verb.ts'

const CAPABILITIES = [
  'IMAP4rev1',
  'ID',
  'LITERAL+',
  'SASL-IR',
  'AUTH=PLAIN',
  'AUTH=XOAUTH2',
  'ENABLE',
  'NAMESPACE',
  'IDLE',
  'UIDPLUS',
  'MOVE',
  'UNSELECT',
  'CHILDREN',
  'SPECIAL-USE',
]

export function capabilityList(session: Session): string {
  const hidden = new Set(session.faults.hiddenCapabilities)
  return CAPABILITIES.filter((capability) => !hidden.has(capability)).join(' ')
}

export const capability: Verb = async (session) => {
  await session.write(`* CAPABILITY ${capabilityList(session)}\r\n`)
  return 'Done'
}

export const id: Verb = async (session) => {
  await session.write('* ID ("name" "csr-desk development server")\r\n')
  return 'Done'
}

export const noop: Verb = async (session) => {
  await sync(session)
  return 'Done'
}

export const logout: Verb = async (session) => {
  await session.write('* BYE Goodbye\r\n')
  return 'Done'
}
