/** Couriers and SMTP servers of one test, ended after it. */
import { onTestFinished } from 'vitest'
import type { SmtpFaults } from '../../src/development/smtp-faults.ts'
import { startSmtpServer } from '../../src/development/smtp.ts'
import type { SmtpServer, SmtpServerOptions } from '../../src/development/smtp.ts'
import type { Courier, FrozenMessage } from '../../src/outbox/courier.ts'
import { freeze } from '../../src/outbox/freeze.ts'
import { smtpCourier } from '../../src/outbox/smtp-courier.ts'
import type { CourierOptions } from '../../src/outbox/smtp-courier.ts'
import { draft, letterhead } from './drafts.ts'

export async function relay(faults: SmtpFaults = () => null, more: Partial<SmtpServerOptions> = {}): Promise<SmtpServer> {
  const server = await startSmtpServer({ port: 0, deliver: () => undefined, faults, ...more })
  onTestFinished(() => server.stop())
  return server
}

export function courierTo(port: number, more: Partial<CourierOptions> = {}): Courier {
  const courier = smtpCourier({ url: `smtp://127.0.0.1:${port}`, timeouts: { connect: 2000, silence: 1000 }, ...more })
  onTestFinished(() => courier.close())
  return courier
}

/** A frozen message; `bytes` of attachment make it long. */
export function mail(number: number | string = 1, bytes = 0): Promise<FrozenMessage> {
  const attachments = bytes > 0 ? [{ name: 'record.pdf', contentType: 'application/pdf', bytes: Buffer.alloc(bytes, '%PDF ') }] : []
  return freeze(draft({ attachments }), { ...letterhead, messageId: `<mail-${number}@spoc-carrier.example>` })
}
