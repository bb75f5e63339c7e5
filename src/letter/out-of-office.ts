/**
 * Words a responder puts before the subject it answers, as the whole subject or followed by a colon or dash. A person's
 * answer to such a mail begins with Re: or Fw: and stays a letter; so does a company that is called Out of Office LLC.
 */
const phrases = [
  'auto(?:matic|mated)?[ -]?(?:reply|response|responder|answer)',
  'out of (?:the )?office(?: (?:auto-?reply|reply|notice|message|notification|response|assistant))?',
  'ooo',
  'vacation (?:reply|notice|response|message)',
  'away from (?:the |my )?office',
  'automatische antwort',
  'abwesenheits(?:notiz|benachrichtigung|nachricht|assistent)',
  'abwesend',
  'réponse automatique',
  'absence du bureau',
  "message d'absence",
  'respuesta automática',
  'fuera de la oficina',
  'ausencia de la oficina',
  'risposta automatica',
  "fuori (?:sede|ufficio|dall'ufficio)",
  'automatisch(?: antwoord|e reactie|e beantwoording)',
  'afwezig(?:heidsbericht)?',
  'resposta automática',
  'fora do escritório',
  'ausência temporária',
  'autosvar',
  'automatisk svar',
  'automaattinen vastaus',
  'odpowiedź automatyczna',
  'automatyczna odpowiedź',
  'automatická odpoveď',
  'automatická odpověď',
  'automatikus válasz',
  'răspuns automat',
  'otomatik yanıt',
  'автоматический ответ',
  'автоматична відповідь',
  '自動(?:応答|返信)',
  '自动(?:答复|回复)',
  '自動(?:回覆|答覆)',
  '자동 ?(?:회신|응답)',
]

const pattern = new RegExp(String.raw`^\s*(?:\[[^\]]{1,30}\]\s*)?(?:(?:${phrases.join('|')})\s*(?:[:：–—]|-\s|$))`, 'iu')

export const isOutOfOfficeSubject = (subject: string): boolean => pattern.test(subject.slice(0, 300).normalize('NFC'))
