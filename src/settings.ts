/**
 * Every setting with its purpose, default and check. Values come from the environment (or a `.env` file), read once by
 * `cli/csr-desk.ts`; whatever is wrong is reported all at once, each by its name.
 */
import { z } from 'zod'
import { isLoopback } from './loopback.ts'

/** Plain text would show passwords and customer records to anybody on the way; only this machine may be spoken to so. */
const mailUrl = (secure: string, plain: string) =>
  z.string().superRefine((value, issue) => {
    for (const one of value.split(/\s+/).filter(Boolean)) {
      const url = URL.parse(one)
      if (!url || ![`${secure}:`, `${plain}:`].includes(url.protocol)) issue.addIssue(`must look like ${secure}://user:password@host:port`)
      // On port 587 the courier requires STARTTLS before anything else is said (RFC 8314 3.3).
      else if (url.protocol === `${plain}:` && !isLoopback(url) && !(plain === 'smtp' && url.port === '587'))
        issue.addIssue(`plain text is refused except on loopback; use ${secure}://${plain === 'smtp' ? ', or port 587 with STARTTLS' : ''}`)
    }
  })

const yesNo = z.enum(['yes', 'no'], { error: 'must be yes or no' }).transform((value) => value === 'yes')
const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number')
  .transform(Number)
  .pipe(z.number().max(65_535, 'must be a port number'))
const wholeNumber = z
  .string()
  .regex(/^\d{1,6}$/, 'must be a whole number')
  .transform(Number)

type Setting = { about: string; fallback: string; secret?: true; schema: z.ZodType<unknown, string> }

/** The table that `.env.example` and the checks are made from. A secret may also stand in a file named by NAME_FILE. */
export const table = {
  DATABASE_URL: {
    about: 'PostgreSQL 15 or later, postgres://user:password@host:5432/name. Empty: an embedded database under DATA_DIR.',
    fallback: '',
    secret: true,
    schema: z.string().regex(/^$|^postgres(ql)?:\/\//, 'must be empty or start with postgres://'),
  },
  DATA_DIR: { about: 'Where the embedded database and its lock live.', fallback: './data', schema: z.string().min(1, 'must not be empty') },
  IMAP_URL: {
    about: 'Mailboxes to watch, one or several separated by spaces: imaps://user:password@host:993/INBOX',
    fallback: '',
    secret: true,
    schema: mailUrl('imaps', 'imap'),
  },
  SMTP_URL: {
    about: 'Where answers are handed over: smtps://user:password@host:465, or smtp://user:password@host:587 (STARTTLS)',
    fallback: '',
    secret: true,
    schema: mailUrl('smtps', 'smtp'),
  },
  CENTER_ADDRESS: {
    about: 'The address LSPs write to; answers come from it.',
    fallback: 'csr-center@spoc-carrier.example',
    schema: z.email('must be one e-mail address').transform((value) => value.toLowerCase()),
  },
  CENTER_FILE: {
    about:
      'Center profile as JSON: hours, cutoff, holidays, intervals, budgets, labels, wording. Empty: the defaults and what staff.json says.',
    fallback: '',
    schema: z.string(),
  },
  TRUSTED_AUTHSERV_ID: {
    about:
      'Name that the border mail server writes at the start of its Authentication-Results; microsoft365 for Exchange Online, mx.google.com for Gmail. Empty: nobody is ever authenticated.',
    fallback: '',
    schema: z.string().regex(/^[\w.-]*$/, 'must be a host name'),
  },
  INNER_HOSTS: {
    about:
      'Hosts behind the border that put a Received line above its results, such as an LMTP server; separated by spaces. Usually empty.',
    fallback: '',
    schema: z.string().regex(/^[\w. -]*$/, 'must be host names separated by spaces'),
  },
  PLUS_ADDRESSING: {
    about: 'yes when mail to center+anything@ reaches the mailbox: replies then carry a signed address.',
    fallback: 'no',
    schema: yesNo,
  },
  SIGNING_KEY: {
    about: 'Key for signed reply addresses, 32 characters or more. Make one: openssl rand -hex 32',
    fallback: '',
    secret: true,
    schema: z.string().regex(/^$|^.{32,}$/, 'must have 32 characters or more'),
  },
  DESK_URL: {
    about: 'Where commands reach the running desk, and where its page is.',
    fallback: 'http://127.0.0.1:8025',
    schema: z.url('must be a URL'),
  },
  DESK_PORT: { about: 'Port of the desk page, health and metrics; loopback only. 0: none.', fallback: '8025', schema: port },
  DESK_TOKEN: {
    about: 'Password of the desk page. Empty: made at start and printed once.',
    fallback: '',
    secret: true,
    schema: z.string(),
  },
  OAUTH_PROVIDER: {
    about: 'microsoft or google when the mailbox takes no password; empty otherwise.',
    fallback: '',
    schema: z.enum(['', 'microsoft', 'google'], { error: 'must be microsoft, google or empty' }),
  },
  OAUTH_TENANT: { about: 'Microsoft 365 tenant id.', fallback: '', schema: z.string() },
  OAUTH_CLIENT_ID: { about: 'Client id of the registered application.', fallback: '', schema: z.string() },
  OAUTH_CLIENT_SECRET: { about: 'Client secret of the registered application.', fallback: '', secret: true, schema: z.string() },
  OAUTH_REFRESH_TOKEN: {
    about: 'Refresh token (Gmail); empty for client credentials (Microsoft 365).',
    fallback: '',
    secret: true,
    schema: z.string(),
  },
  RECORDS_TOKEN: {
    about: 'Bearer token of the outside record system, where the center profile names one (records.source "http").',
    fallback: '',
    secret: true,
    schema: z.string().regex(/^[\x21-\x7e]*$/, 'must be printable ASCII without spaces'),
  },
  READERS: {
    about: 'Child processes that open letters and files.',
    fallback: '2',
    schema: wholeNumber.pipe(z.number().min(1, 'must be 1 to 16').max(16, 'must be 1 to 16')),
  },
  MAX_LETTER_MB: {
    about: 'Larger letters are kept by their header and put before staff.',
    fallback: '30',
    schema: wholeNumber.pipe(z.number().min(1, 'must be 1 or more')),
  },
  LOG_LEVEL: {
    about: 'fatal, error, warn, info, debug or silent.',
    fallback: 'info',
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], { error: 'must be fatal, error, warn, info, debug or silent' }),
  },
} as const satisfies Record<string, Setting>

export type SettingName = keyof typeof table
export type Settings = { readonly [Name in SettingName]: z.output<(typeof table)[Name]['schema']> }
export type SettingProblem = { name: string; problem: string }

const schema = z.object({
  DATABASE_URL: table.DATABASE_URL.schema,
  DATA_DIR: table.DATA_DIR.schema,
  IMAP_URL: table.IMAP_URL.schema,
  SMTP_URL: table.SMTP_URL.schema,
  CENTER_ADDRESS: table.CENTER_ADDRESS.schema,
  CENTER_FILE: table.CENTER_FILE.schema,
  TRUSTED_AUTHSERV_ID: table.TRUSTED_AUTHSERV_ID.schema,
  INNER_HOSTS: table.INNER_HOSTS.schema,
  PLUS_ADDRESSING: table.PLUS_ADDRESSING.schema,
  SIGNING_KEY: table.SIGNING_KEY.schema,
  DESK_URL: table.DESK_URL.schema,
  DESK_PORT: table.DESK_PORT.schema,
  DESK_TOKEN: table.DESK_TOKEN.schema,
  OAUTH_PROVIDER: table.OAUTH_PROVIDER.schema,
  OAUTH_TENANT: table.OAUTH_TENANT.schema,
  OAUTH_CLIENT_ID: table.OAUTH_CLIENT_ID.schema,
  OAUTH_CLIENT_SECRET: table.OAUTH_CLIENT_SECRET.schema,
  OAUTH_REFRESH_TOKEN: table.OAUTH_REFRESH_TOKEN.schema,
  RECORDS_TOKEN: table.RECORDS_TOKEN.schema,
  READERS: table.READERS.schema,
  MAX_LETTER_MB: table.MAX_LETTER_MB.schema,
  LOG_LEVEL: table.LOG_LEVEL.schema,
})

export const settingNames = schema.keyof().options

/** The text of each setting: the environment's, that of the file a secret's NAME_FILE points to, or the default. */
const textOf = (
  name: SettingName,
  environment: Readonly<Record<string, string | undefined>>,
  readSecret: (path: string) => string,
): string | SettingProblem => {
  const setting: Setting = table[name]
  const path = setting.secret ? environment[`${name}_FILE`] : undefined
  if (path) {
    try {
      return readSecret(path).trim()
    } catch {
      return { name: `${name}_FILE`, problem: `cannot read the file it names` }
    }
  }
  return environment[name] ?? setting.fallback
}

/**
 * Reads all settings. `required` are those without which this command cannot work.
 * @returns the settings, or every problem with its name.
 */
export const readSettings = (
  environment: Readonly<Record<string, string | undefined>>,
  readSecret: (path: string) => string,
  required: readonly SettingName[] = [],
): { settings: Settings; problems: [] } | { settings: null; problems: SettingProblem[] } => {
  const problems: SettingProblem[] = []
  const texts: Record<string, string> = {}
  for (const name of settingNames) {
    const text = textOf(name, environment, readSecret)
    if (typeof text !== 'string') problems.push(text)
    else if (text === '' && required.includes(name)) problems.push({ name, problem: `is missing: ${table[name].about}` })
    texts[name] = typeof text === 'string' ? text : table[name].fallback
  }
  const parsed = schema.safeParse(texts)
  for (const issue of parsed.error?.issues ?? []) problems.push({ name: String(issue.path[0]), problem: issue.message })
  return parsed.success && problems.length === 0 ? { settings: parsed.data, problems: [] } : { settings: null, problems }
}

/** The text of `.env.example`: every setting with its purpose and default. */
export const exampleText = (): string =>
  [
    '# csr-desk settings. Copy to .env and fill in. Secrets may stand in files instead: NAME_FILE=/path/to/file',
    '',
    ...settingNames.flatMap((name) => {
      const setting: Setting = table[name]
      return [`# ${setting.about}${setting.secret ? ` (or ${name}_FILE)` : ''}`, `${name}=${setting.fallback}`, '']
    }),
  ].join('\n')
