const closing =
  /^\W{0,3}(?:(?:many |much |kind |with (?:many |kind )?)?(?:thanks|thank you|thx|tks|tnx|thank u|regards)|(?:best|kind|kindest|warm|warmest|friendly)(?: regards| wishes)?|(?:with |many |friendly |kind |best |warm )*greetings|(?:good)?bye(?: now)?|i thank you|sincerely|yours|respectfully|cordially|cheers|warmly|take care|all the best|much (?:obliged|appreciated)|v\/r|br|rgds|appreciate (?:it|your)|have a (?:great|nice|good|wonderful|happy)|happy \w+|with (?:kind|best|warm)|(?:muchas )?gracias|(?:un )?saludos?|atentamente|cordialmente|(?:merci|bien à vous|cordialement|salutations|bonne journée)|(?:viele |beste |liebe |mit )?(?:freundlichen? )?gr(?:ü|ue)(?:ß|ss)en?|danke|mfg|lg|vielen dank)\b/i

/** "Thanks much," "Kind regards": a line that ends what a writer has to say. */
export const isClosing = (text: string): boolean => {
  const trimmed = text.trim()
  return (
    trimmed.length <= 80 &&
    closing.test(trimmed) &&
    !/\d|:|\?/.test(trimmed) &&
    trimmed.split(/\s+/).length <= (trimmed.endsWith(',') ? 13 : 9)
  )
}

const mobile =
  /^\W{0,3}(?:sent (?:from|via|with|using) (?:my|mail|yahoo|outlook|gmail|the|a|an|aol|proton|samsung|\w+ (?:mobile|mail)|k-9|android|iphone|ipad)|get outlook for|download outlook|von meinem .{2,40}gesendet|gesendet (?:von|mit)|envoyé (?:de|depuis) mon|enviado (?:desde|do) (?:mi|meu)|inviato da|verzonden vanaf|excuse (?:typos|brevity)|please excuse (?:any|my|the|typos|brevity))/i

/** "Sent from my iPhone" and its like. */
export const isMobileLine = (text: string): boolean => text.length <= 160 && mobile.test(text.trim())

/** "-- " (RFC 3676) and the forms that programs make of it. */
export const isDelimiter = (text: string): boolean => /^\s{0,2}(?:--|—|–)\s*$/.test(text)
