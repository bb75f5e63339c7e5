/** LOGIN and AUTHENTICATE PLAIN, XOAUTH2. */
import type { Session } from '../session.ts'
import { Refusal, textOf } from '../token.ts'
import { capabilityList } from './any-state.ts'
import type { Verb } from './verb.ts'

export const login: Verb = (session, args) => Promise.resolve(enter(session, textOf(args[0]), textOf(args[1])))

export const authenticate: Verb = async (session, args) => {
  const mechanism = textOf(args[0]).toUpperCase()
  if (mechanism !== 'PLAIN' && mechanism !== 'XOAUTH2') throw new Refusal('NO', 'Unknown mechanism')
  const answer = Buffer.from(args[1] ? textOf(args[1]) : await ask(session, ''), 'base64').toString('utf8')
  if (mechanism === 'PLAIN') {
    const [, user = '', password = ''] = answer.split('\0')
    return enter(session, user, password)
  }
  const user = /^user=([^\x01]*)/.exec(answer)?.[1] ?? ''
  const token = /auth=Bearer ([^\x01]*)/i.exec(answer)?.[1] ?? ''
  if (!session.login(user, token)) await ask(session, Buffer.from('{"status":"401","schemes":"bearer"}').toString('base64'))
  return enter(session, user, token)
}

async function ask(session: Session, challenge: string): Promise<string> {
  await session.write(`+ ${challenge}\r\n`)
  return session.nextLine()
}

function enter(session: Session, user: string, secret: string): string {
  if (!session.login(user, secret)) throw new Refusal('NO', '[AUTHENTICATIONFAILED] Wrong user name or password')
  session.account = session.accounts.of(user)
  return `[CAPABILITY ${capabilityList(session)}] Logged in`
}
