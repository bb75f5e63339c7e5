/** Every verb the server knows. */
import { capability, id, logout, noop } from './any-state.ts'
import { append } from './append.ts'
import { copy, expunge, move, uidCopy, uidExpunge, uidMove } from './copy.ts'
import { fetch, uidFetch } from './fetch.ts'
import { create, enable, list, lsub, namespace, remove, status, subscribe } from './folders.ts'
import { idle } from './idle.ts'
import { authenticate, login } from './login.ts'
import { search, uidSearch } from './search.ts'
import { close, examine, select, unselect } from './select.ts'
import { store, uidStore } from './store.ts'
import type { Verb } from './verb.ts'

export const verbs: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ['CAPABILITY', capability],
  ['ID', id],
  ['NOOP', noop],
  ['CHECK', noop],
  ['LOGOUT', logout],
  ['LOGIN', login],
  ['AUTHENTICATE', authenticate],
  ['ENABLE', enable],
  ['NAMESPACE', namespace],
  ['LIST', list],
  ['LSUB', lsub],
  ['STATUS', status],
  ['CREATE', create],
  ['DELETE', remove],
  ['SUBSCRIBE', subscribe],
  ['UNSUBSCRIBE', subscribe],
  ['SELECT', select],
  ['EXAMINE', examine],
  ['UNSELECT', unselect],
  ['CLOSE', close],
  ['APPEND', append],
  ['FETCH', fetch],
  ['UID FETCH', uidFetch],
  ['STORE', store],
  ['UID STORE', uidStore],
  ['SEARCH', search],
  ['UID SEARCH', uidSearch],
  ['COPY', copy],
  ['UID COPY', uidCopy],
  ['MOVE', move],
  ['UID MOVE', uidMove],
  ['EXPUNGE', expunge],
  ['UID EXPUNGE', uidExpunge],
  ['IDLE', idle],
])
