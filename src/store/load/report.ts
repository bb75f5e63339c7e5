/** What loading a file did, or why it did nothing. */

/** One reason for which a file is refused; `line` counts from 1. */
export type StageFault = { line: number; field: string; sentence: string }

/** `absent`: rows stored before that the file does not name; they stay unless the file replaces the register. */
export type LoadCounts = { added: number; changed: number; unchanged: number; withdrawn: number; absent: number }
