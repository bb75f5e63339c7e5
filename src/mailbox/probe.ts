/** Says whether a mailbox can be opened; touches no message. */
import { imapAccount } from './account.ts'
import { openConnection } from './connection.ts'
import type { AccessToken } from './mailbox.ts'
import { defaultTiming } from './timing.ts'
import { faultOf } from './trouble.ts'

const probeMs = 10_000

export const probeMailbox = async (options: {
  url: string
  accessToken?: AccessToken
  tls?: { ca: string }
}): Promise<{ well: boolean; text: string }> => {
  const account = imapAccount(options.url)
  const end = new AbortController()
  try {
    const token = options.accessToken ? await options.accessToken(false) : null
    const open = await openConnection({
      account,
      token,
      timing: { ...defaultTiming, commandMs: probeMs, socketMs: probeMs },
      maxBytes: 0,
      ...(options.tls && { ca: options.tls.ca }),
      onNews: () => undefined,
      end: end.signal,
    })
    const count = (await open.uids()).length
    await open.close()
    return { well: true, text: `${account.name} opens, ${count} messages in it` }
  } catch (error) {
    const fault = faultOf(error, [account.password])
    return { well: false, text: `${account.name}: ${fault.kind}, ${fault.text} (IMAP_URL)` }
  }
}
