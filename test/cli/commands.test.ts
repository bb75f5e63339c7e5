import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands.ts'

const root = join(import.meta.dirname, '../..')
const program = join(root, 'src/cli/csr-desk.ts')
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'csr-desk-cli-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Ran = { code: number; out: string; err: string }
const run = (args: string[], environment: Record<string, string> = {}): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...args],
      { cwd: folder, env: { PATH: process.env['PATH'], DATA_DIR: join(folder, 'data'), ...environment }, maxBuffer: 20_000_000 },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })

describe('the command line', () => {
  it('lists every command, and every command explains itself', async () => {
    const { code, out } = await run(['--help'])
    expect(code).toBe(0)
    for (const { name } of commands) expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
    expect((await run(['simulate', '--help'])).out).toContain('--until')
  })

  it.each([
    [['frobnicate'], /unknown command/],
    [['read'], /missing required argument/],
    [['simulate', 'x.eml'], /--world/],
    [['record', '2125550100', '--format', 'docx'], /pdf, xlsx, json, txt/],
    [['record', '2125550100', '--format', 'pdf'], /-o PATH/],
    [['form', '--format', 'gif'], /pdf, docx, xlsx, txt/],
    [['requests', '--limit', 'all'], /--limit/],
    [['audit', 'burn'], /audit verify/],
    [['evidence', 'CSR-2026-000001'], /--output/],
    [['replay', '1'], /SIGNING_KEY/],
  ])('csr-desk %j is wrong usage: exit 2 and what to do', async (args, sentence) => {
    const { code, err } = await run(args)
    expect(code).toBe(2)
    expect(err).toMatch(sentence)
  })

  it('wrong settings are all told at once, each by name, with exit 2, and no secret is repeated', async () => {
    const { code, err } = await run(['run'], { IMAP_URL: 'imap://u:hunter2@mail.example.com', DESK_PORT: 'many' })
    expect(code).toBe(2)
    for (const name of ['SMTP_URL', 'SIGNING_KEY', 'IMAP_URL', 'DESK_PORT']) expect(err).toContain(name)
    expect(err).not.toContain('hunter2')
  })

  it('a broken import file is refused whole, with file, line and field', async () => {
    const good = (await readFile(join(root, 'fixtures/world/accounts.jsonl'), 'utf8')).split('\n').slice(0, 3)
    await writeFile(join(folder, 'accounts.jsonl'), [good[0], good[1]?.replace(/"btn":"\d+"/, '"btn":"12"'), good[2]].join('\n'))
    const { code, err } = await run(['import', join(folder, 'accounts.jsonl')])
    expect(code).toBe(1)
    expect(err).toMatch(/accounts\.jsonl, line 2, btn: must be a 10-digit telephone number/)
    expect(err).toMatch(/nothing of it was stored/)
  })

  it('a file that does not exist is named', async () => {
    const { code, err } = await run(['read', 'nowhere.eml'])
    expect(code).toBe(1)
    expect(err).toContain('nowhere.eml')
  })

  it('imports, prints a record, and says that nothing is open', async () => {
    expect((await run(['import', join(root, 'fixtures/world')])).code).toBe(0)
    const record = await run(['record', '216-555-0177', '--format', 'txt'])
    expect(record.code).toBe(0)
    expect(record.out).toMatch(/TANAKURA/)
    expect((await run(['requests'])).out).toContain('nothing is open')
    expect(await run(['record', '2085550100', '--format', 'json'])).toMatchObject({ code: 1 })
    expect((await run(['audit', 'verify'])).out).toMatch(/whole/)
    expect(await run(['evidence', 'CSR-2026-000001', '-o', join(folder, 'all.zip')])).toMatchObject({ code: 1 })
    const unknown = await run(['replay', '17'], { SIGNING_KEY: 'a key of the tests that is no secret at all' })
    expect(unknown).toMatchObject({ code: 1 })
    expect(unknown.err).toMatch(/no letter is known as 17/)
  })

  it('reads a letter as JSON, one line per file', async () => {
    const letter = join(root, 'fixtures/letters/001-northstar-plain-columns.eml')
    const { code, out } = await run(['read', '--json', letter, letter])
    expect(code).toBe(0)
    const lines = out
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatchObject({
      file: letter,
      intent: 'csir',
      reference: null,
      escalation: null,
      requests: [{ btn: '2125550189', sources: { btn: { text: expect.stringContaining('555-0189') as string } } }],
      problems: [],
    })
  })
})
