import { holdsForm, isTied, said, type Weigh } from './evidence.ts'

const verb = String.raw`(?:cancel(?:l?ation)?|withdraw|rescind|retract|void|scrap|kill|drop(?= (?:the|our|this|that|my|it)\b)|stop|abort|discard|stornier\w*|annull?ieren|annuler?|annulez|anular|anule\w*|cancelar|cancele\w*|retirer)`
const going = String.raw`(?:cancel(?:l?ing|led)|withdraw(?:ing|n)|rescinding|retracting|voiding|dropping)`
const thing = String.raw`\b(?:requests?|csrs?|csirs?|csi|inquiry|quer(?:y|ies)|orders?|reference|ref|it|this(?: one)?|that(?: one)?|these|those|them|ours?|mine|number|tn|btn|record|solicitud|pedido|anfrage|demande|CSR-\d{4}-\d{6})\b|\d{3}[-. ]\d{4}`

const asked = new RegExp(
  String.raw`(?:^|[,;:.!–—-]\s*|\b(?:please|pls|plz|kindly|(?:you )?can(?: you)?|you may|could you|would you|will you|to|must|just|go ahead and|and|bitte|por favor|veuillez|merci de|favor de|hi|hello|we) )(?:also )?(?:${verb}\b[^.,;!?]{0,60}?(?:${thing})|(?:disregard|ignore|never ?mind|close(?: out)?)\b[^.,;!?]{0,40}?\b(?:request|csr|csir|order|submission|ticket)s?\b)`,
  'i',
)
const announced = new RegExp(
  String.raw`\b(?:we|i)(?:['’](?:re|m)| are| am| have| wish to| want to|['’]d like to| would like to| need to)?(?: hereby| now)? (?:${going}|${verb})\b[^.,;!?]{0,60}?(?:${thing})`,
  'i',
)
const notNeeded =
  /\b(?:no longer|don['’]?t|do not|not)(?: \w+)? (?:need(?:ed)?|require[ds]?|want(?:ed)?)(?: (?:the|this|that|our|your|a|any))?(?: (?:csrs?|records?|requests?|it|this|that|one))+\b(?! (?:by|via|to|in|until|before|on|as))|\b(?:csrs?|record|request)\b.{0,60}\b(?:is|are) (?:no longer|not) (?:needed|required|wanted)\b/i
const subjectSays =
  /^\W*(?:please |pls )?(?:cancel(?:l?ation)?(?: (?:request|of|notice))?|withdraw(?:al)?|storno|stornierung|cancelación|annulation)\b|\b(?:cancel(?:l?ation|l?ed)?|withdrawn?|withdrawal)\W*$/i
const supplement = /\bsup(?:plement)?(?:al)?(?: type| code)?\b\W{0,6}(?:0?1\b|cancel)/i

/** The end user cancels something else, nobody is to cancel, or only perhaps. */
const otherwise =
  /\b(?:not|don['’]?t|never|without|didn['’]?t|before you|unless|if)\b[^,.]{0,30}\bcancel|\bcancell?(?:ed|ing)? (?:the |their |his |her |its |my )?(?:contract|service|line|appointment|policy|account with|meeting|call|subscription)\b|\bcancell?ation (?:policy|fee|date)\b|\bif\b[^,.]{0,60}\bcancel/i
const replaced =
  /\b(?:instead|replace[ds]?|in its place|new (?:one|form|request|version)|corrected (?:form|version|request|one)|use (?:the|this))\b/i

/** "Please cancel." with nothing else: what it means is the thread, or the number in the subject. */
const bare =
  /^\W*(?:(?:please|pls|plz|kindly|hi|hello|all|team|just|you can|bitte|por favor) ?,? ?){0,4}(?:cancel|withdraw|stornieren|cancelar|annuler)(?:led|ed)?\b(?: (?:please|pls|thanks|thx|thank you))?[^a-z]*(?:(?:thanks?|thx|thank you)\W*)?$/i

/** "Disregard please, duplicate on our side." in the thread of the request. */
const setAside =
  /^\W*(?:(?:please|pls|plz|kindly|hi|hello|all|team|just|you can|can you|sorry) ?,? ?){0,4}(?:disregard|ignore|never ?mind|nvm|forget|scrap|discard)\b(?:\W+(?:this|that|it|the|above|below|please|pls|thanks?|thank you|one|request|csr|my|our|mail|e-?mail|message|last|previous|about))*\W*$/i
const aside =
  /^\W*(?:(?:please|pls|plz|kindly|hi|hello|all|team|just|you can|can you|sorry) ?,? ?){0,4}(?:disregard|ignore|never ?mind|nvm|forget|scrap|discard)\b(?:\W+(?:this|that|it|the|above|below|please|pls|one|request|csr|my|our|mail|e-?mail|message|last|previous|about)){0,6}[\s,;.:(–—-]+(?:as |since |because )?(?:(?:this|that|it|we|i|they|the customer|customer)(?:['’]s)? )?(?:(?:is|was|were|has|have) )?(?:a |an |our |my |been )?(?:duplicat\w*|dup(?:e|es)?|sent (?:twice|in error|by mistake|already|two)|(?:in|by|our|my) (?:error|mistake)|error|mistake|already|double|wrong|no longer|not needed|staying|changed)\b/i

/** Takes an earlier request back. */
export const cancel: Weigh = (clues) => {
  const plain =
    isTied(clues) === null && clues.numbers.length === 0
      ? null
      : (said(clues, bare) ?? (holdsForm(clues) ? null : (said(clues, setAside) ?? said(clues, aside))))
  const wish =
    said(clues, asked, otherwise) ?? said(clues, announced, otherwise) ?? said(clues, notNeeded) ?? said(clues, supplement) ?? plain
  const heading = subjectSays.test(clues.subject) && !otherwise.test(clues.subject) ? `subject "${clues.subject.slice(0, 80)}"` : null
  const found = [wish, heading].filter((one) => one !== null)
  if (found.length === 0) return null
  // A form that takes the place of another is a request; the old one is closed by it.
  if (holdsForm(clues) && heading === null && (replaced.test(clues.sentences.join(' ')) || isTied(clues) === null)) return null
  return [...found, ...[isTied(clues)].filter((one) => one !== null)]
}
