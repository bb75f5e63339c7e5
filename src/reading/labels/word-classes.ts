/** What single words of a label contribute to its meaning, so that wordings nobody has listed are understood too. */

export type WordClass =
  | 'requester' | 'customer' | 'billing' | 'authorization' | 'old'
  | 'name' | 'firm' | 'person' | 'phone' | 'fax' | 'email' | 'address' | 'street' | 'unit' | 'city' | 'state' | 'zip' | 'code' | 'date'
  | 'reference' | 'account' | 'lines' | 'other' | 'first' | 'last' | 'main' | 'kind' | 'pin' | 'circuit' | 'response' | 'onFile' | 'count'
  | 'businessOrHome' | 'carrierId' | 'abbreviation' | 'signatory' | 'made' | 'moving' | 'party' | 'doing' | 'number' | 'headedByPerson' | 'headedByLines' | 'headedByFirm'
  | 'due' | 'received' | 'remark' | 'aside' | 'platform' // prettier-ignore

const classes: Readonly<Record<WordClass, string>> = {
  requester:
    'requesting requester submitting submitter initiator initiating sender our my new gaining winning lsp nlsp nsp clec contact callback recipient acquiring asking ordering inquiring competitive preparer applicant originator undersigned employee office agent analyst clerk specialist desk caller prospective interconnecting petitioning consultant consulting',
  customer:
    'enduser customer subscriber member patron tenant losing account service location site premises install installation physical 911 e911 working serving installed furnished holder owner listed located served',
  billing: 'billing mailing remit remittance',
  authorization:
    'loa authorization authorized agency signer signed signatory signature certification agauth executed approved permission consent dated obtained granted authority letter signing giving given tpv execution approval',
  old: 'old previous losing current existing present donor prior olsp osp',
  name: 'name names',
  firm: 'company carrier provider lsp nlsp nsp clec organization firm entity corporation telco reseller cooperative lec telecommunications telecom',
  person:
    'person contact attention representative individual coordinator who signer signatory manager agent preparer applicant originator employee specialist analyst clerk technician provisioner official',
  phone: 'phone tn callback cell mobile btn atn reachable reached reach landline wireline',
  fax: 'fax',
  email: 'email mail',
  address: 'address location premises site place where',
  street: 'street',
  unit: 'unit suite floor room apt building lot',
  city: 'city town locality municipality village',
  state: 'state st province',
  zip: 'zip',
  code: 'code cd suffix',
  date: 'date dated day',
  reference:
    'reference order ticket tracking pon transaction job case project txnum po wo request application inquiry enquiry matter engagement docket batch',
  account: 'account ban btn atn',
  lines: 'lines line tns wtn numbers did dids block blocks range ranges trunks',
  other: 'other additional secondary associated second third 2nd 3rd extra further remaining all more related working',
  first: 'first start from begin beginning starting low',
  last: 'last end thru through ending high',
  main: 'main primary pilot lead master header billing principal head chief',
  kind: 'type class kind category method means medium mode format preference manner way options',
  pin: 'pin passcode password',
  circuit: 'circuit circuits',
  response: 'response return preferred deliver delivery method means medium results result record csr send completed receive',
  onFile: 'file held hand hold holds',
  count: 'count quantity qty many total how',
  businessOrHome: 'business residence coin',
  carrierId: 'ocn spid spi nnsp id identification identifier',
  abbreviation: 'ccna acna abbreviation',
  signatory: 'signatory signer',
  made: 'prepared submitted completed sent issued entered transmitted filled filed typed written made submission preparation initiated initiation ordered requested faxed emailed',
  moving:
    'move moved moving port ported porting transfer transferred transferring convert converted migrate migrated migrating included taking',
  party: 'party',
  doing: 'making submitting preparing placing sending',
  number: 'number',
  headedByPerson: '',
  headedByLines: '',
  headedByFirm: '',
  due: 'due needed need needs desired target deadline cutover wanted completion',
  received: 'received processed reviewed answered',
  remark: 'remark remarks comment comments note notes instructions handling explanation',
  aside:
    'title supervisor department ssn birth expiration contract since revision rev version website escalation emergency alternate backup copy attached enclosed directory listing usoc features feature reason purpose position revised',
  platform: 'facility facilities technology platform product switching',
}

const byWord: ReadonlyMap<string, ReadonlySet<WordClass>> = (() => {
  const map = new Map<string, Set<WordClass>>()
  const isClass = (name: string): name is WordClass => Object.hasOwn(classes, name)
  for (const [name, words] of Object.entries(classes))
    for (const word of words.split(' ').filter(Boolean)) if (isClass(name)) map.set(word, (map.get(word) ?? new Set()).add(name))
  return map
})()

/** The classes of a word, also in the plural or as somebody's ("preparer's"); undefined for a word that labels do not use. */
export const classesOf = (word: string): ReadonlySet<WordClass> | undefined =>
  byWord.get(word) ?? (word.endsWith('s') ? byWord.get(word.slice(0, -1)) : undefined)

/** Words that say how to fill a label in, and nothing about what it asks for. */
const fillers = new Set(
  'print printed typed daytime direct being been was were comes under elsewhere different only also each one currently now mailed form sheet local exchange question questions release it them him her legal full responsible or any enter list specify has have had valid blanket proof effective after following requested below whom'.split(
    ' ',
  ),
)

export const isFiller = (word: string): boolean => fillers.has(word)
