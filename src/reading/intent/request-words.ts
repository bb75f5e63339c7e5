/** The words by which people ask for a customer service record. */

const wanted = String.raw`(?:\bcsrs?\b|\bcsirs?\b|\bcsi\b|customer service (?:records?|information|inquiry)|service records?|customer records?|\brecords? (?:of|for)\b|kundenauskunft|kundendaten|registro de servicio|relevé de service|dossier client)`
const asking = String.raw`\b(?:need|requests?|requesting|require|send|pull|provide|furnish|order|get|have|want|obtain|run|look up|please|submit\w*|attached|process|for|necesit\w+|solicit\w+|pedimos|benötigen|brauchen|bitten|besoin|demand\w+|envoyer)\b`
const behind = String.raw`\b(?:needed|wanted|required|requests?|please|pls|attached|for \w)`
/** A sentence that asks for a record. */
export const asksForRecord = new RegExp(`${asking}.{0,120}${wanted}|${wanted}.{0,40}(?:${behind}|\\d{3}[-. ]?\\d{4})`, 'i')
/** A subject that announces a request. */
export const subjectAsks = new RegExp(
  String.raw`^\W*(?:new |urgent |rush )?${wanted}|${wanted}.{0,20}\b(?:requests?|needed|please|order|req)\b`,
  'i',
)
