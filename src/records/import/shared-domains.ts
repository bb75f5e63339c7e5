/**
 * Domains under which anybody can have an address: whoever registers one as a partner's would hand records to strangers.
 * A carrier's own mail never comes from them.
 */
const sharedDomains: ReadonlySet<string> = new Set([
  'aim.com',
  'aol.com',
  'att.net',
  'bellsouth.net',
  'comcast.net',
  'cox.net',
  'duck.com',
  'fastmail.com',
  'gmail.com',
  'gmx.com',
  'gmx.net',
  'googlemail.com',
  'hotmail.com',
  'hushmail.com',
  'icloud.com',
  'live.com',
  'mac.com',
  'mail.com',
  'mail.ru',
  'me.com',
  'msn.com',
  'onmicrosoft.com',
  'outlook.com',
  'pm.me',
  'proton.me',
  'protonmail.com',
  'qq.com',
  'rocketmail.com',
  'sbcglobal.net',
  'tutanota.com',
  'verizon.net',
  'yahoo.com',
  'yandex.com',
  'yandex.ru',
  'ymail.com',
  'zoho.com',
  'zohomail.com',
])

/** Suffixes under which registries sell names to anybody, as far as they look like a domain of two labels. */
const registrySuffix = /^(ac|co|com|edu|gov|net|org|gen|ltd|me|plc)\.[a-z]{2}$/

export const isSharedDomain = (domain: string): boolean => sharedDomains.has(domain) || registrySuffix.test(domain)
