import { statesRequestData } from './labels.ts'

const opens =
  /^\W{0,4}(?:(?:strictly )?confidential(?:ity)?\b|privileged\b|privacy notice|legal (?:notice|disclaimer)|disclaimer|notice:|important(?: notice)?:|this (?:e-?mail|email|message|communication|transmission|electronic|mail)\b|the (?:information|contents?) (?:contained|in this|of this|transmitted)|if you (?:are not|have received)|please (?:consider|think of) (?:the|your) environment|(?:consider|save|protect) (?:the|our) (?:environment|planet|paper|tree)|the sender (?:does not|accepts)|any (?:unauthori[sz]ed|views)|unless otherwise|registered (?:office|in)|virus|to unsubscribe|you (?:are receiving|received) this|view (?:this|it) in|diese (?:e-?mail|nachricht)|der inhalt dieser|ce (?:message|courriel)|cet e-?mail|este (?:mensaje|correo)|la información contenida)/i
const speaksOfHandling =
  /\b(?:intended|recipients?|addressees?|confidential\w*|privileged|disclos\w*|disseminat\w*|unauthori[sz]ed|virus\w*|monitored|liab\w*|printing|environment|automatically|generated|do not reply|unsubscribe|registered|opinions?|service (?:from|of|by)|empfänger|vertraulich\w*|destinataires?|confidentiel\w*|destinatarios?|confidencial\w*)\b/i

/** The line of a paragraph at which small print begins that a company hangs under every mail, or null; it goes on to the end of the paragraph. */
export const disclaimerStart = (lines: readonly string[]): number | null => {
  const start = lines.findIndex((text) => opens.test(text))
  if (start < 0) return null
  const rest = lines.slice(start)
  return speaksOfHandling.test(rest.join(' ').slice(0, 3_000)) && !statesRequestData(rest) ? start : null
}
