/** Trouble that no real server makes on demand; every hook is optional. For tests and for trying out operations. */
import type { StoredMessage } from './model.ts'

export type Fault =
  /** The connection is reset. */
  | { do: 'kill' }
  /** The server sends FIN and reads on. */
  | { do: 'half-close' }
  | { do: 'bye'; text: string }
  | { do: 'delay'; ms: number }
  /** The command is answered NO or BAD; `text` may start with a response code. */
  | { do: 'no' | 'bad'; text: string }
  /** Neither this nor any further command of the connection is answered; the connection stays open. */
  | { do: 'black-hole' }
  /** Bytes that are written instead of the answer. */
  | { do: 'raw'; text: string }

export type SeenCommand = {
  /** Counts connections from 1. */
  connection: number
  /** Counts this connection's commands from 1. */
  count: number
  verb: string
  user: string | null
}

export type Faults = {
  hiddenCapabilities?: readonly string[]
  /** Asked at each new connection, before the greeting. */
  onConnect?: (connection: number) => Fault | null
  /** Asked before each command. */
  onCommand?: (command: SeenCommand) => Fault | null
  /** The RFC822.SIZE that is told. */
  size?: (message: StoredMessage) => number
  /** After how many bytes of a literal of `length` bytes the connection is reset; null to send it whole. */
  cutLiteral?: (message: StoredMessage, length: number) => number | null
  /** The UIDs that a search tells. */
  search?: (uids: number[]) => number[]
}
