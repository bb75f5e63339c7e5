/** Says whether the SMTP server can be reached and takes the login; sends nothing. */
import type { CourierOptions } from './smtp-courier.ts'
import { smtpAccount } from './smtp-account.ts'
import { openSession } from './smtp-session.ts'

export const probeSmtp = async (options: Pick<CourierOptions, 'url' | 'accessToken' | 'tls'>): Promise<{ well: boolean; text: string }> => {
  const account = smtpAccount(options.url)
  try {
    const token = options.accessToken ? await options.accessToken(false) : null
    const session = await openSession({
      account,
      token,
      timeouts: { connect: 10_000, silence: 10_000, message: 10_000 },
      ...(options.tls && { ca: options.tls.ca }),
    })
    session.close()
    return { well: true, text: `${account.host}:${account.port} answers${account.user === '' ? '' : ' and takes the login'}` }
  } catch (error) {
    const why = error instanceof Error ? error.message.replaceAll(account.password === '' ? '\0' : account.password, '...') : 'failed'
    return { well: false, text: `${account.host}:${account.port}: ${why.split('\n')[0] ?? ''} (SMTP_URL)` }
  }
}
