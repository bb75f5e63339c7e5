import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cage } from '../../src/cage/cage.ts'
import { uncaged } from '../../src/cage/uncaged.ts'
import { replay } from '../../src/intake/replay.ts'
import { letterById } from '../../src/store/letters.ts'
import * as tables from '../../src/store/schema.ts'
import { customers, requestFor } from '../support/customers.ts'
import type { TestDesk } from '../support/desk.ts'
import { startTestDesk } from '../support/desk.ts'

let broken = false
let desk: TestDesk
beforeAll(async () => {
  const real = await uncaged()
  const cage: Cage = {
    ...real,
    open: (...given) => (broken ? Promise.resolve({ ok: false, trouble: 'crashed', detail: '' }) : real.open(...given)),
  }
  desk = await startTestDesk(() => ({}), cage)
})
afterAll(() => desk.close())

const later = '2026-12-20T10:00:00-05:00'
const rows = async (): Promise<unknown> =>
  Promise.all(
    [tables.letters, tables.requests, tables.verdicts, tables.outbox, tables.timers, tables.audit].map((table) =>
      desk.store.db.$count(table),
    ),
  )

describe('a letter that is judged once more', () => {
  it('comes out as it did, though its own request and later ones stand in the ledger; nothing is written and nothing leaves', async () => {
    const first = await desk.arrives(requestFor(customers[0]!), '2026-11-30T10:00:00-05:00')
    await desk.arrives(requestFor(customers[0]!), '2026-12-01T10:00:00-05:00')
    const before = await rows()
    const rooms = desk.reading(later)
    const again = await replay(rooms, String(first.letterId), false)
    expect(again).toMatchObject({
      differences: [],
      sent: false,
      then: { outcomes: [{ outcome: 'deliver' }] },
      now: { mails: [{ purpose: 'delivered' }] },
    })
    expect(await rows()).toEqual(before)
    expect(rooms.noted).toEqual([])
  })

  it('shows what a change of policy would change', async () => {
    const { letterId } = await desk.arrives(requestFor(customers[1]!), '2026-12-02T10:00:00-05:00')
    const rooms = desk.reading(later)
    const strict = {
      ...rooms,
      desk: { ...rooms.desk, profile: { ...rooms.desk.profile, loa: { ...rooms.desk.profile.loa, randomShare: 1 } } },
    }
    const again = await replay(strict, String(letterId), false)
    expect(again).toMatchObject({ differences: expect.arrayContaining(['request 1, outcome: deliver then, request_loa now']) as string[] })
  })

  it('that was decided is never answered a second time', async () => {
    const { letterId } = await desk.arrives(requestFor(customers[2]!), '2026-12-03T10:00:00-05:00')
    expect(await replay(desk.reading(later), String(letterId), true)).toMatchObject({
      refused: expect.stringContaining('only a parked letter') as string,
    })
  })

  it('that was parked is given to the desk once more, and then answered', async () => {
    broken = true
    const parked = await desk.arrives(requestFor(customers[3]!), '2026-12-04T10:00:00-05:00')
    expect(await letterById(desk.store.db, parked.letterId)).toMatchObject({ status: 'parked' })
    expect(await replay(desk.reading(later), String(parked.letterId), true)).toMatchObject({
      refused: expect.stringContaining('cannot be read') as string,
    })
    broken = false
    const rooms = desk.reading(later)
    expect(await replay(rooms, String(parked.letterId), true)).toMatchObject({ sent: true, now: { outcomes: [{ outcome: 'deliver' }] } })
    expect(await letterById(desk.store.db, parked.letterId)).toMatchObject({ status: 'kept', parkedReason: null })
    expect(rooms.noted).toEqual([{ queue: 'judge', letterId: parked.letterId }])
  })

  it('that nobody knows is not found', async () => {
    expect(await replay(desk.reading(later), '<nobody@nowhere.example>', false)).toBeNull()
  })
})
