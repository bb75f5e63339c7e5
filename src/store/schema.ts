/**
 * The tables. `letters` is the ledger of everything the mailboxes ever showed; `outbox` holds frozen answers;
 * `audit` is append-only and hash-chained.
 */
export * from './tables/audit.ts'
export * from './tables/letters.ts'
export * from './tables/outbox.ts'
export * from './tables/records.ts'
export * from './tables/requests.ts'
