/** Tells what became of a message from what the SMTP library reported. */
import type { SendOutcome } from './courier.ts'

/** What the library says: the reply to the message, or an error. */
export type Report = { reply: string } | { error: SmtpError }

type SmtpError = Error & {
  code?: string | undefined
  command?: string | undefined
  response?: string | undefined
  responseCode?: number | undefined
}

/** Replies that are about our login or the order of commands, never about this message or its recipient. */
const NOT_THE_MESSAGE = new Set([421, 503, 530, 534, 535, 538])

/** `dotMaySent`: the final dot may have left this machine. Before that the message was certainly not accepted. */
export function outcomeOf(report: Report, dotMaySent: boolean): SendOutcome {
  if ('reply' in report) {
    const reply = shorten(report.reply)
    if (!dotMaySent) return { kind: 'later', reply: `Answered before the message was sent: ${reply}` }
    return { kind: /^2\d\d(?!\d)/.test(reply) ? 'accepted' : 'uncertain', reply }
  }
  const { error } = report
  const reply = shorten(error.response ?? error.message)
  // The library compares with the size the server announced, before it sends anything.
  if (error.code === 'EMESSAGE' && error.command === 'MAIL FROM' && !error.response) return { kind: 'refused', reply }
  if (isReply(error)) return { kind: isFinal(error) ? 'refused' : 'later', reply }
  return { kind: dotMaySent ? 'uncertain' : 'later', reply }
}

/** True for a failure reply; 2xx and 3xx where a failure was read are no answer one can build on. */
function isReply({ responseCode }: SmtpError): boolean {
  return responseCode !== undefined && responseCode >= 400 && responseCode < 600
}

/** Only a 5xx to sender, recipient or message is for good; a greeting or login that is refused is our trouble, not the letter's. */
function isFinal({ code, responseCode = 0 }: SmtpError): boolean {
  const aboutMessage = code === 'EENVELOPE' || code === 'EMESSAGE' || code === 'ECONNECTION'
  return aboutMessage && responseCode >= 500 && !NOT_THE_MESSAGE.has(responseCode)
}

/** Longest reply that is kept. */
const MAX_REPLY = 500

function shorten(reply: string): string {
  return reply
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, MAX_REPLY)
}
