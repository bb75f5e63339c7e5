import type { TaskName } from './tasks.ts'

/** What one task may cost: wall time in milliseconds, resident memory of the whole child in bytes. */
export type Caps = { milliseconds: number; bytes: number }

const megabyte = 1024 * 1024

/** One letter costs at most 30 s and 512 MB, one document 15 s and 700 MB: a decoder of scans needs the room. */
export const defaultCaps: Record<TaskName, Caps> = {
  open: { milliseconds: 30_000, bytes: 512 * megabyte },
  document: { milliseconds: 15_000, bytes: 700 * megabyte },
  read: { milliseconds: 30_000, bytes: 512 * megabyte },
}

/** Heap cap of a child in megabytes; the only memory cap where /proc is missing. */
export const heapMegabytes = 600

/** A child that has grown beyond this between tasks is replaced. */
export const idleBytes = 400 * megabyte

/** Loading all readers on a busy machine; beyond it the child is taken for dead. */
export const startMilliseconds = 60_000
