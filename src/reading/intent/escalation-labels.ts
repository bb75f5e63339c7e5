/** Labels under which people give the items of an escalation (DOMAIN 1.6); one label may ask for two of them. */

export type EscalationItem = 'contactName' | 'contactPhone' | 'btn' | 'endUserName' | 'dateSubmitted' | 'reason'

const rows: readonly [EscalationItem, RegExp][] = [
  [
    'btn',
    /\b(?:btn|atn|wtn|billing (?:tn|tel\w*|number|phone)|account (?:tn|tel\w*|number|phone)|(?:customer|end user)['’]?s? (?:tn|tel\w*|number|phone)|number in question|^tn|^(?:telephone )?number(?: of (?:the )?csir)?)\b/i,
  ],
  [
    'contactPhone',
    /\b(?:contact|lsp|our|my|requesto?e?r|caller|rep|call ?-?back|your)\b.*\b(?:tn|tel\w*|phone|number|no|#)|\bcall ?-?back\b|\bcbr\b|^(?:phone|telephone|tel)\b|\bcan be reached\b/i,
  ],
  [
    'dateSubmitted',
    /\b(?:submitted|submission|sent|date of (?:the )?(?:csir|csr|request)|(?:csir|csr|request|original)(?: request)? date|e-?mailed|faxed|requested on)\b/i,
  ],
  [
    'endUserName',
    /\b(?:customer|end[ -]?user|subscriber|client|account)(?:['’]s)?(?: name)?\s*$|\b(?:customer|end[ -]?user|subscriber|account) name\b|^name of (?:the )?(?:customer|end user)/i,
  ],
  [
    'contactName',
    /\b(?:lsp|contact|caller|requesto?e?r|rep|requested by|escalated by|your|my|our)\b.*\bname\b|^(?:lsp )?contact(?: person)?\s*$|^(?:name|requested by|escalated by|caller|from|attn|requesto?e?r)\s*$|\bcontact (?:name|person)\b/i,
  ],
  ['reason', /\b(?:reason|issue|problem|comments?|details?|explanation|remarks|what happened|why|justification|urgency)\b/i],
]

/** What a label asks for, or nothing. */
export const escalationItems = (label: string): EscalationItem[] => {
  const bare = label
    .replace(/^[\s\W\d]{0,6}(?=\p{L})/u, '')
    .replaceAll(/[_*]/g, ' ')
    .trim()
  const items = rows.filter(([, pattern]) => pattern.test(bare)).map(([item]) => item)
  // "Contact telephone" is no BTN, "BTN" is no contact's number, "Name" alone is a person's unless the customer is meant.
  if (items.includes('contactPhone') && items.includes('btn'))
    return items.filter((item) => item !== (/\bbtn\b|billing|account/i.test(bare) ? 'contactPhone' : 'btn'))
  return items
}
