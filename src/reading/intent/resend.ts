import type { Clues } from './clues.ts'
import { holdsForm, said } from './evidence.ts'

const again = String.raw`(?:re-?send|re-?transmit|re-?e-?mail|re-?issue|send (?:\w+ ){0,5}?(?:again|once more|one more time|another time|a second time)|send (?:\w+ ){0,3}?(?:another|a (?:second|new|fresh)) copy|nochmal\w* (?:zu)?(?:senden|schicken)|erneut (?:zu)?senden|reenviar|reenvíe\w*|envía\w* (?:de nuevo|otra vez)|renvoyer|renvoyez)`
const asked = new RegExp(
  String.raw`(?:^\W*|\b(?:please|pls|plz|kindly|can you|could you|would you|can we have|need you to|to have|ask(?:ing)? you to|have you|mind|and|bitte|por favor|veuillez|merci de)\b[^.]{0,30}?\b)${again}\b`,
  'i',
)
const copyWanted =
  /\b(?:need|send|have|get)\b.{0,20}\b(?:another|a (?:second|new|fresh|duplicate)) copy\b|\bre-?send please\b|\bplease resend\b/i
/** The sender sends his own form again. */
const sendsHimself =
  /\b(?:we|i|i['’]?m|we['’]?re|am|are)(?: \w+)? (?:re-?send(?:ing)?|re-?sent|re-?submit\w*)\b|\b(?:will|to|shall|should|need to|have to) (?:i|we) (?:re-?send|re-?submit)\b|\b(?:do|should|shall|must) (?:we|i) (?:need to )?re-?send\b/i

/** Whether the letter asks that a delivered record be sent once more: the sentence that says so, or null. */
export const asksResend = (clues: Clues): string | null =>
  holdsForm(clues) ? null : (said(clues, asked, sendsHimself) ?? said(clues, copyWanted, sendsHimself))
