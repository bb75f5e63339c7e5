import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findFolder } from '../../src/development/imap/model.ts'
import { dialogue } from './imap-dialogue.ts'
import { USER, server } from './one-imap-server.ts'

describe('two clients at one mailbox', () => {
  test('the one in IDLE hears of what comes, goes and changes', async () => {
    const { client, deliver } = await server()
    deliver('Subject: one\r\n\r\n')
    deliver('Subject: two\r\n\r\n')
    const idle = await client()
    const other = await client()
    idle.send('I IDLE\r\n')
    await idle.until('+ idling')
    deliver('Subject: three\r\n\r\n')
    expect(await idle.until('EXISTS')).toContain('* 3 EXISTS')
    await other.say('UID STORE 2 +FLAGS (\\Flagged)')
    expect(await idle.until('FETCH')).toContain('* 2 FETCH (UID 2 FLAGS (\\Flagged))')
    await other.say('UID MOVE 1 Trash')
    expect(await idle.until('EXPUNGE')).toContain('* 1 EXPUNGE')
    idle.send('DONE\r\n')
    expect(await idle.until('I OK')).toContain('I OK Done')
  })

  test('sequence numbers hold still until a client is told', async () => {
    const { client, deliver } = await server()
    for (const subject of ['one', 'two', 'three']) deliver(`Subject: ${subject}\r\n\r\n`)
    const [first, second] = [await client(), await client()]
    await first.say('STORE 1 +FLAGS.SILENT (\\Deleted)')
    expect(await first.say('EXPUNGE')).toContain('* 1 EXPUNGE')
    expect(await second.say('FETCH 3 BODY.PEEK[HEADER]')).toContain('Subject: three')
    expect(await second.say('FETCH 1 BODY.PEEK[HEADER]')).not.toContain('Subject: one')
    expect(await second.say('NOOP')).toContain('* 1 EXPUNGE')
    expect(await second.say('FETCH 2 BODY.PEEK[HEADER]')).toContain('Subject: three')
  })

  test('a move gives the new UIDs, and a move of nothing gives none', async () => {
    const { client, deliver, accounts } = await server()
    for (let number = 1; number <= 5; number += 1) deliver(`Subject: ${number}\r\n\r\n`)
    const { say } = await client()
    await say('CREATE Processed')
    expect(await say('UID MOVE 1:2,4 Processed')).toMatch(/COPYUID \d+ 1:2,4 1:3\]/)
    expect(await say('UID MOVE 1:2 Processed')).not.toContain('COPYUID')
    expect(await say('UID COPY 3 Processed')).toMatch(/COPYUID \d+ 3 4\]/)
    expect(await say('UID MOVE 3 Nowhere')).toContain('NO [TRYCREATE]')
    expect(findFolder(accounts.of(USER), 'Processed')?.messages).toHaveLength(4)
    expect(await say('UID SEARCH ALL')).toContain('* SEARCH 3 5\r\n')
  })
})

describe('a mail program', () => {
  test('finds its way: capabilities, folders, status, flags, a copy of what it sent, good-bye', async () => {
    const { client, deliver, accounts } = await server()
    deliver('Subject: one\r\n\r\n')
    const { say, closed } = await client()
    expect(await say('CAPABILITY')).toMatch(/\* CAPABILITY IMAP4rev1 .*IDLE.*UIDPLUS.*MOVE/)
    expect(await say('ID ("name" "Thunderbird" "version" "140.0")')).toContain('* ID (')
    expect(await say('NAMESPACE')).toContain('* NAMESPACE (("" "/")) NIL NIL')
    expect(await say('LIST "" ""')).toContain('* LIST (\\Noselect) "/" ""')
    expect(await say('LIST (SUBSCRIBED) "" "*" RETURN (SPECIAL-USE)')).toContain('* LIST (\\HasNoChildren \\Sent) "/" "Sent"')
    expect(await say('LSUB "" "INB%"')).toContain('* LSUB (\\HasNoChildren) "/" "INBOX"')
    expect(await say('CREATE "Work/Porting"')).toContain('OK')
    expect(await say('CREATE "Work/Porting"')).toContain('NO [ALREADYEXISTS]')
    expect(await say('SUBSCRIBE "Work/Porting"')).toContain('OK')
    expect(await say('LIST "" "Work/%"')).toContain('"Work/Porting"')
    expect(await say('STATUS inbox (UIDNEXT MESSAGES UNSEEN RECENT UIDVALIDITY)')).toMatch(
      /\* STATUS "INBOX" \(UIDNEXT 2 MESSAGES 1 UNSEEN 1 RECENT 0 UIDVALIDITY \d+\)/,
    )
    expect(await say('UID FETCH 1:* (FLAGS)')).toContain('* 1 FETCH (FLAGS () UID 1)')
    expect(await say('UID STORE 1 +Flags (\\Seen $Forwarded)')).toContain('FLAGS (\\Seen $Forwarded)')
    expect(await say('SEARCH UNSEEN')).toContain('* SEARCH\r\n')
    expect(await say('SEARCH NOT DELETED OR SUBJECT "one" FROM nobody SINCE 1-Nov-2026')).toContain('* SEARCH 1\r\n')
    expect(await say('APPEND "Sent" (\\Seen)', Buffer.from('Subject: sent\r\n\r\n'))).toContain('OK')
    expect(findFolder(accounts.of(USER), 'Sent')?.messages[0]?.flags.has('\\Seen')).toBe(true)
    expect(await say('DELETE "Work/Porting"')).toContain('OK')
    expect(await say('CHECK')).toContain('OK')
    expect(await say('UNSELECT')).toContain('OK')
    expect(await say('LOGOUT')).toMatch(/^\* BYE/)
    await closed
  })

  test.each([
    ['AUTHENTICATE PLAIN', `AUTHENTICATE PLAIN ${Buffer.from(`\0${USER}\0secret`).toString('base64')}`],
    ['AUTHENTICATE XOAUTH2', `AUTHENTICATE XOAUTH2 ${Buffer.from(`user=${USER}\x01auth=Bearer secret\x01\x01`).toString('base64')}`],
    ['LOGIN', `LOGIN "${USER}" "secret"`],
  ])('logs in with %s, and not with another password', async (_name, command) => {
    const { port } = await server({ login: (user, secret) => user === USER && secret === 'secret' })
    expect(await (await dialogue(port)).say(command)).toContain('OK [CAPABILITY')
    const refused = await server({ login: () => false })
    const { send, until } = await dialogue(refused.port)
    send(`L ${command}\r\n`)
    if (command.includes('XOAUTH2')) {
      await until('+ ')
      send('\r\n')
    }
    expect(await until(/^L /m)).toContain('NO [AUTHENTICATIONFAILED]')
  })

  test('logs in with a challenge and with a literal', async () => {
    const { port } = await server()
    const { say, send, until } = await dialogue(port)
    send('A AUTHENTICATE PLAIN\r\n')
    await until('+ ')
    send(`${Buffer.from(`\0${USER}\0x`).toString('base64')}\r\n`)
    expect(await until('A ')).toContain('A OK')
    send(`B LOGIN {${USER.length}+}\r\n${USER} {1+}\r\nx\r\n`)
    expect(await until('B ')).toContain('B OK')
    expect(await say('SELECT INBOX')).toContain('[READ-WRITE]')
  })
})

describe('clients that are wrong or hostile', () => {
  test.each([
    'FETCH',
    'FETCH 1',
    'FETCH x FLAGS',
    'FETCH 1 (FLAGS',
    'FETCH 1 NONSENSE',
    'STORE 1 SOMETHING (x)',
    'SEARCH CHARM',
    'UID',
    'UID NONSENSE 1',
    'STATUS INBOX (NONSENSE)',
    'APPEND INBOX',
    'LIST',
    'NONSENSE',
    `FETCH 1 ${'('.repeat(1000)}`,
    'SELECT "INBOX',
    'LIST "" "((((((((((((a+)+)+)+)+"',
  ])('%s is answered and the connection goes on', async (command) => {
    const { client } = await server()
    const { send, until, say } = await client()
    send(`X ${command}\r\n`)
    await until(/^(X|\*) (BAD|NO|OK)[^]*\r\n/m)
    expect(await say('NOOP')).toContain('OK')
  })

  test('before the login nothing is shown', async () => {
    const { port } = await server()
    const { say } = await dialogue(port)
    for (const command of ['SELECT INBOX', 'LIST "" "*"', 'UID FETCH 1 FLAGS', 'APPEND INBOX {1+}\r\nx'])
      expect(await say(command)).toContain('BAD')
  })

  test('any bytes leave the server standing for the next client', async () => {
    const started = await server()
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const { send } = await started.client()
        send(Buffer.from(bytes))
        send('\r\nZ NOOP\r\n')
      }),
      { numRuns: 40 },
    )
    expect(await (await started.client()).say('NOOP')).toContain('OK')
  })

  test('a literal larger than the server takes ends the connection', async () => {
    const { client } = await server()
    const { send, closed } = await client()
    send('X APPEND INBOX {999999999}\r\n')
    await closed
  })
})
