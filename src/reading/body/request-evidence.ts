/** What in some lines speaks of a request for a record, without reading any value: enough to tell a request from a cover note. */

export type EvidenceKind = 'number' | 'customer' | 'address' | 'authorization' | 'requester' | 'label'

const signs: readonly [EvidenceKind, RegExp][] = [
  ['number', /(?<![\d-])\(?[2-9][O\d]{2}\)?[ .\/-]{0,3}[2-9][O\d]{2}[ .-]{0,2}[O\d]{4}(?!\d)/i],
  [
    'customer',
    /\b(?:end[- ]?user|customer(?: name| of record)?|subscriber|account name|name on (?:the )?(?:account|bill)|listed name|member name|kunde|cliente?|abonné)\b/i,
  ],
  [
    'address',
    /\b(?:[A-Z]{2}|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|(?:New|North|South|West|Rhode) [A-Z][a-z]+|Ohio|Oklahoma|Oregon|Pennsylvania|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming)[ ,|]{1,4}\d{5}(?:-\d{4})?\b|\b(?:[Ss]ervice|[Ss]vc|SERVICE|SVC|[Pp]remises|[Pp]hysical) (?:[Aa]ddress|[Ll]ocation|[Ss]treet|ADDRESS|LOCATION|STREET)\b|\bwhere it rings\b|\b(?:a[klrz]|c[aot]|d[ce]|fl|ga|hi|i[adln]|k[sy]|la|m[adeinost]|n[cdehjmvy]|o[hkr]|pa|ri|s[cd]|t[nx]|ut|v[at]|w[aivy])[ ,]{1,3}\d{5}\b|\b(?:[Ss]treet|[Cc]ity|[Zz]ip(?: [Cc]ode)?|STREET|CITY|ZIP|[Pp]ostal(?: [Cc]ode)?)\b[ \t]{0,20}[:=|]|\b(?:ZIP|[Zz]ip)\b\D{0,12}\d{5}\b/,
  ],
  [
    'authorization',
    /\b(?:LOA|letter of (?:auth|agen)\w*|agauth|authori[sz]ation (?:on file|obtained)|authori[sz]ed (?:by|agent)|carta de autorización|lettre d'autorisation|vollmacht)\b/i,
  ],
  ['requester', /\b(?:OCN|SPID|CCNA|ACNA|NNSP|company code|co\.? code|requesting (?:company|carrier|lsp|provider)|req\.? carrier|NLSP)\b/i],
  ['label', /\b(?:BTN|ATN|WTN|billing (?:tn|telephone)|account tel\w*|main (?:tn|number|billing)|PON)\b/i],
]

/** Lines that are looked at: a request says what it is about early or never. */
const maxLines = 3_000

export const requestEvidence = (lines: readonly string[]): Set<EvidenceKind> => {
  const found = new Set<EvidenceKind>()
  for (const text of lines.slice(0, maxLines)) {
    const plain = text.slice(0, 2_000).replaceAll('_', ' ')
    for (const [kind, sign] of signs) if (!found.has(kind) && sign.test(plain)) found.add(kind)
    if (found.size === signs.length) break
  }
  return found
}

/** A number and at least two other things that belong to a request. */
export const holdsRequest = (evidence: ReadonlySet<EvidenceKind>): boolean => evidence.has('number') && evidence.size >= 3
