import { guardedSockets } from './socket.ts'

/** How every connection of ours to a server is made. */
export const driverOptions = () => ({
  /** Seconds. */
  connect_timeout: 10,
  onnotice: () => undefined,
  connection: { application_name: 'csr-desk' },
  /** Not in the driver's types. */
  ...{ socket: guardedSockets() },
})
