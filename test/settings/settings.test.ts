import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { profileInForce } from '../../src/profile-file.ts'
import { exampleText, readSettings, settingNames, table } from '../../src/settings.ts'

const root = join(import.meta.dirname, '../..')
const noFile = (): string => {
  throw new Error('no file')
}
const problemsOf = (environment: Record<string, string>): string[] =>
  readSettings(environment, noFile).problems.map(({ name, problem }) => `${name}: ${problem}`)

describe('settings', () => {
  it('an empty environment gives the defaults', () => {
    const { settings } = readSettings({}, noFile)
    expect(settings?.DATA_DIR).toBe('./data')
    expect(settings?.DESK_PORT).toBe(8025)
    expect(settings?.PLUS_ADDRESSING).toBe(false)
  })

  it('every bad setting is reported at once, by its name', () => {
    expect(
      problemsOf({ IMAP_URL: 'imaps://nowhere', DESK_PORT: '99999', PLUS_ADDRESSING: 'maybe', SIGNING_KEY: 'short', LOG_LEVEL: 'loud' }),
    ).toEqual([
      'PLUS_ADDRESSING: must be yes or no',
      'SIGNING_KEY: must have 32 characters or more',
      'DESK_PORT: must be a port number',
      'LOG_LEVEL: must be fatal, error, warn, info, debug or silent',
    ])
  })

  it.each([
    ['IMAP_URL', 'imap://u:p@mail.example.com/INBOX', /plain text is refused/],
    ['IMAP_URL', 'https://mail.example.com', /must look like imaps/],
    ['SMTP_URL', 'smtp://u:p@10.0.0.1:25', /plain text is refused/],
    ['DATABASE_URL', 'mysql://x', /postgres/],
    ['CENTER_ADDRESS', 'not an address', /one e-mail address/],
    ['READERS', '0', /1 to 16/],
    ['READERS', 'two', /whole number/],
    ['DESK_URL', 'here', /URL/],
    ['TRUSTED_AUTHSERV_ID', 'mx example', /host name/],
    ['OAUTH_PROVIDER', 'yahoo', /microsoft, google/],
    ['DATA_DIR', '', /must not be empty/],
    ['MAX_LETTER_MB', '0', /1 or more/],
    ['SIGNING_KEY_FILE', '/nowhere', /cannot read/],
  ])('%s=%s is refused with a sentence that says why', (name, value, sentence) => {
    const problems = readSettings({ [name]: value }, noFile).problems
    expect(problems).toHaveLength(1)
    expect(problems[0]?.name).toBe(name)
    expect(problems[0]?.problem).toMatch(sentence)
  })

  it('SMTP on port 587 is taken, since STARTTLS is required there', () => {
    expect(problemsOf({ SMTP_URL: 'smtp://u:p@smtp.example.com:587' })).toEqual([])
  })

  it('plain text is allowed on loopback', () => {
    expect(
      problemsOf({ IMAP_URL: 'imap://u:p@127.0.0.1:1143/INBOX imap://u:p@localhost:1143/Other', SMTP_URL: 'smtp://[::1]:1025' }),
    ).toEqual([])
  })

  it('a secret can stand in a file, and the problem never repeats its value', () => {
    const { settings } = readSettings({ SIGNING_KEY_FILE: '/run/key' }, () => `${'k'.repeat(40)}\n`)
    expect(settings?.SIGNING_KEY).toBe('k'.repeat(40))
    const problems = readSettings({ IMAP_URL: 'ftp://user:hunter2@mail.example' }, noFile).problems
    expect(JSON.stringify(problems)).not.toContain('hunter2')
  })

  it('a command that needs a setting names it when it is missing', () => {
    expect(readSettings({}, noFile, ['IMAP_URL', 'SMTP_URL']).problems.map(({ name }) => name)).toEqual(['IMAP_URL', 'SMTP_URL'])
  })

  it('.env.example says what the table says', () => {
    expect(readFileSync(join(root, '.env.example'), 'utf8')).toBe(exampleText())
    expect(settingNames.toSorted()).toEqual(Object.keys(table).toSorted())
  })
})

describe('the center profile', () => {
  it('the file wins over staff.json, which wins over the defaults', () => {
    const center = {
      name: 'Desk',
      address: 'c@d.example',
      timeZone: 'America/Chicago',
      opens: '07:00',
      closes: '16:00',
      cutoff: '14:00',
      holidays: [],
    }
    const inForce = profileInForce('{"cutoff":"13:30","limits":{"recordPages":30}}', center)
    expect(inForce).toMatchObject({
      profile: { timeZone: 'America/Chicago', cutoff: '13:30', closes: '16:00', limits: { recordPages: 30, requestsPerLetter: 25 } },
    })
  })

  it('every fault of the file is named with its place', () => {
    const inForce = profileInForce('{"cutoff":"25:00","budgets":{"repliesPerThread":"many"},"colour":"blue"}', null)
    expect('problems' in inForce && inForce.problems.map(({ name }) => name)).toEqual([
      'CENTER_FILE cutoff',
      'CENTER_FILE budgets.repliesPerThread',
      'CENTER_FILE ',
    ])
  })

  it('a file that is no JSON object says so', () => {
    expect(profileInForce('[1', null)).toEqual({ problems: [{ name: 'CENTER_FILE', problem: 'is not a JSON object' }] })
  })
})
