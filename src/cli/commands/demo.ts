/** csr-desk demo: the whole desk on this machine, with sample letters; stops by itself only with --once. */
import { once as onceEmitted } from 'node:events'
import { z } from 'zod'
import { answerTo, sampleLetters, startDemo } from '../../demo/demo.ts'
import type { Demo } from '../../demo/demo.ts'
import { demoLetters } from '../../demo/samples.ts'
import { createLog } from '../../log.ts'
import type { Run } from '../commands.ts'
import { settingsFor } from '../environment.ts'
import { CommandFailure, print } from '../terminal.ts'

const portNumber = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number')
  .transform(Number)
const optionsSchema = z.object({ once: z.boolean().default(false), imapPort: portNumber, smtpPort: portNumber })

const answerLetters = async ({ running, post }: Demo): Promise<number> => {
  let wrong = 0
  const letters = await demoLetters(sampleLetters)
  for (const letter of letters) await post(letter)
  for (const letter of letters) {
    const { outcomes, mails, differences } = await answerTo(running.store.db, letter)
    print(`${letter.name}  from ${letter.from}`)
    for (const { outcome, codes, btn, reference, to } of outcomes)
      print(
        `    ${outcome}${codes.length > 0 ? ` ${codes.join(' ')}` : ''}  ${btn ?? ''}  ${reference ?? ''}  ${to === null ? '' : `-> ${to}`}`,
      )
    const outside = mails.filter(({ purpose }) => !purpose.startsWith('staff-'))
    print(
      `    mailed: ${outside.map(({ purpose, to }) => `${purpose} to ${to}`).join('; ') || 'nothing'}${mails.length > outside.length ? '; staff told' : ''}`,
    )
    for (const difference of differences) print(`    WRONG: ${difference}`)
    if (differences.length > 0) wrong++
  }
  print(`${letters.length - wrong} of ${letters.length} sample letters got their right answer`)
  return wrong
}

const invitation = ({ servers, pageUrl, centerAddress }: Demo): string[] => [
  '',
  'Now play an LSP with a mail program (any password, no encryption, this machine only):',
  `  write   SMTP 127.0.0.1:${servers.smtpPort}, as darkwell@northstar-lec.example (or any address of a partner in fixtures/world/partners.json), to ${centerAddress}`,
  `  read    IMAP 127.0.0.1:${servers.imapPort}, user darkwell@northstar-lec.example`,
  `  staff   IMAP 127.0.0.1:${servers.imapPort}, user priya.wexcombe@spoc-carrier.example: cases to decide, answer them with /help`,
  `  center  IMAP 127.0.0.1:${servers.imapPort}, user ${centerAddress}: folders Processed and Parked`,
  ...(pageUrl === '' ? [] : [`  desk    ${pageUrl}`]),
  'Stop with Ctrl-C; nothing is kept.',
]

export const demo: Run = async ({ options, environment }) => {
  const parsed = optionsSchema.safeParse(options)
  if (!parsed.success) throw new CommandFailure('--imap-port and --smtp-port must be port numbers', 2)
  const { once, imapPort, smtpPort } = parsed.data
  const settings = settingsFor({ ...environment, variables: {} })
  print('starting: mail servers, database, sample world (a few seconds)')
  const started = await startDemo(
    { ...settings, DESK_PORT: once ? 0 : settings.DESK_PORT },
    { imap: imapPort, smtp: smtpPort },
    createLog('silent'),
  )
  try {
    const wrong = await answerLetters(started)
    if (once && wrong > 0) throw new CommandFailure(`${wrong} sample letters got another answer`)
    if (once) return
    for (const line of invitation(started)) print(line)
    await Promise.race([onceEmitted(process, 'SIGINT'), onceEmitted(process, 'SIGTERM')])
  } finally {
    await started.stop()
  }
}
