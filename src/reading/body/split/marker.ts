/** Lines that announce an enclosed message in so many words. */

const forwarded =
  /^[ \t>*_-]*(?:-{2,}[ \t]*)?(?:begin forwarded message|forwarded message|forwarded by\b|weitergeleitete nachricht|anfang der weitergeleiteten|message transféré|début du message (?:transféré|réexpédié)|mensaje reenviado|inicio del mensaje reenviado|messaggio inoltrato|inizio messaggio inoltrato|mensagem encaminhada|doorgestuurd bericht|vidarebefordrat meddelande|videresendt)/iu
const original =
  /^[ \t>*_]*-{2,}[ \t]*(?:original|ursprüngliche|original-?nachricht|originalnachricht|message d'origine|message d’origine|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|original appointment|reply message|antwort)/iu
const replyAbove =
  /(?:please )?(?:type|write|reply|respond)[^\n]{0,30}\babove (?:this|the) line\b|antworten sie (?:bitte )?oberhalb dieser (?:zeile|linie)|répondez au-dessus de cette ligne|por encima de esta línea/iu

export type Marker = 'forwarded' | 'original' | 'reply-above'

export const markerOf = (text: string): Marker | null => {
  const capped = text.slice(0, 200)
  if (forwarded.test(capped) && (/-{2,}|:\s*$/.test(capped) || /^[ \t*_]*begin /i.test(capped))) return 'forwarded'
  if (original.test(capped)) return 'original'
  return replyAbove.test(capped) ? 'reply-above' : null
}
