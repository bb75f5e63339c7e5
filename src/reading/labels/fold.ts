/** Brings the many spellings of a label to one: "Acct. Tel. No.", "ACCT_TEL_NO" and "AccountTelNo" are the same words. */

const synonyms: Readonly<Record<string, string>> = {
  tel: 'phone', telephone: 'phone', telephones: 'phone', tele: 'phone', ph: 'phone', phones: 'phone', fone: 'phone', telefono: 'phone', telefon: 'phone', telno: 'phone',
  no: 'number', nr: 'number', num: 'number', nbr: 'number', numero: 'number', nos: 'numbers',
  acct: 'account', acc: 'account', accnt: 'account', accts: 'accounts', cuenta: 'account',
  cust: 'customer', customers: 'customer', client: 'customer', clients: 'customer', cliente: 'customer', kunde: 'customer',
  addr: 'address', adr: 'address', addresses: 'address', direccion: 'address', adresse: 'address',
  svc: 'service', serv: 'service', srvc: 'service', svce: 'service', servicio: 'service',
  req: 'requesting', rqstg: 'requesting', requestor: 'requester', requestors: 'requester', requesters: 'requester',
  co: 'company', comp: 'company', companys: 'company', compania: 'company', firma: 'company', organisation: 'organization', org: 'organization',
  eu: 'enduser', endusers: 'enduser', subscr: 'subscriber', subscribers: 'subscriber', sub: 'subscriber', abonado: 'subscriber',
  auth: 'authorization', authorisation: 'authorization', autorizacion: 'authorization', authorised: 'authorized', authorizing: 'authorized', authorising: 'authorized', authorizer: 'authorized', authnm: 'authorized name',
  bill: 'billing', billed: 'billing', bills: 'billing', invoice: 'billing', invoices: 'billing', invoicing: 'billing',
  facsimile: 'fax', telefax: 'fax', faxnumber: 'fax', correo: 'email', mailto: 'email',
  zipcode: 'zip', postal: 'zip', postcode: 'zip', zipplus4: 'zip', ste: 'suite', flr: 'floor', fl: 'floor', bldg: 'building', bld: 'building', apartment: 'apt', rm: 'room',
  ref: 'reference', refno: 'reference', referencia: 'reference', trk: 'tracking', trans: 'transaction', txn: 'transaction', tkt: 'ticket',
  attn: 'attention', rep: 'representative', reps: 'representative', contacto: 'contact', kontakt: 'contact', loc: 'location', locn: 'location', premise: 'premises', prem: 'premises',
  resp: 'response', respond: 'response', reply: 'response', pref: 'preferred', prefered: 'preferred', dt: 'date', fecha: 'date', datum: 'date', nm: 'name', nombre: 'name',
  addl: 'additional', add: 'additional', addtl: 'additional', oth: 'other', sig: 'signature', sgd: 'signed', sign: 'signed', ckt: 'circuit', eccktid: 'circuit id', mgr: 'manager', info: 'information',
  wtns: 'wtn', dids: 'did', loas: 'loa', lsps: 'lsp', biz: 'business', bus: 'business', res: 'residence', resi: 'residence', residential: 'residence', persons: 'person',
  solicitud: 'request', solicitante: 'requester', titular: 'enduser', facturacion: 'billing', domicilio: 'address', ubicacion: 'location', empresa: 'company', persona: 'person',
  autorizada: 'authorized', autorizado: 'authorized', otros: 'other', otras: 'other', adicionales: 'additional', adicional: 'additional', numeros: 'numbers', lineas: 'lines',
  codigo: 'code', tipo: 'type', archivo: 'file', apartamento: 'apt', apto: 'apt', piso: 'floor', clave: 'pin', negocio: 'business', residencia: 'residence', residencial: 'residence',
  metodo: 'method', respuesta: 'response', notas: 'notes', comentarios: 'comments', replies: 'response', init: 'initiator', alt: 'alternate',
  ciudad: 'city', estado: 'state', dtd: 'dated', carta: 'loa', firmada: 'signed', firmado: 'signed', por: 'by',
} // prettier-ignore

const phrases: readonly [RegExp, string][] = [
  [/\bif (?:any|different|known|applicable|available|other)\b/g, ''],
  [/\be mail\b|\belectronic (?:mail(?: address)?|address)\b/g, 'email'],
  [/\bend users?\b/g, 'enduser'],
  [/\b(?:letter|ltr) of (?:authori[sz]ation|agency|authority|auth)\b/g, 'loa'],
  [/\b(?:tel|phone|telephone) ?(?:no|num|nbr)\b/g, 'phone number'],
  [/\bzip (?:postal )?code\b|\bpostal code\b/g, 'zip'],
  [/\bpurchase order\b|\bp o n\b/g, 'pon'],
  [/\b(?:by|via) (?=email\b|fax\b)/g, ''],
  [/\bcall ?back\b/g, 'callback'],
  [/\bu s mail\b/g, 'mail'],
  [/\bmail box\b/g, 'mailbox'],
  [/\bp o (?=no\b|nos\b|num\b|nbr\b|number\b|ref)/g, 'pon '],
  // "Firma" is a company in German and a signature in Spanish.
  [/\bfecha (?:de )?(?:la )?firma\b/g, 'date signed'],
  [/\bnum(?:ero)? de (\p{L}+)/gu, '$1 number'],
  [/\bdireccion postal\b/g, 'mailing address'],
  [/\bcell ?phone\b|\bmobile phone\b/g, 'cell'],
  [/\bphone (?:phone|number number)\b/g, 'phone'],
]

/** The words of a label in one spelling. */
export const foldLabel = (text: string): string => {
  let folded = text
    .replaceAll(/(?<=[\p{Ll}\d])(?=\p{Lu}\p{Ll})/gu, ' ')
    .replaceAll(/(\p{Ll})(\p{Lu}+)\b/gu, '$1 $2')
    .replaceAll(/(?<=\p{Lu}\p{Ll}{2,})(?=\d$)/gu, ' ')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’`]/g, '')
    .replaceAll(/(?<=[\p{L})]\s?)#/gu, ' number ')
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  for (const [phrase, word] of phrases) folded = folded.replaceAll(phrase, word)
  return folded
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => (Object.hasOwn(synonyms, word) ? (synonyms[word] ?? word) : word))
    .join(' ')
}

const smallWords = new Set(
  'the a an of for your please this s is are exact exactly full complete required optional as shown covered field here to be in on information number del de la el los y der und and at en with which that we i you'.split(
    ' ',
  ),
)

/** The words that carry the meaning. */
export const withoutSmallWords = (folded: string): string =>
  folded
    .split(' ')
    .filter((word) => !smallWords.has(word))
    .join(' ')

export const isSmallWord = (word: string): boolean => smallWords.has(word)
