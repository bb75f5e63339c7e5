import type { Letter } from '../../letter/letter.ts'

/** Who belongs to the center: the addresses on its list, or everybody of its domains where there is no list. */
export type StaffList = { staffDomains: readonly string[]; staffAddresses: readonly string[] }

/** POLICY 1.6: the border vouches for the address, and the address is a member of staff's. */
export const isStaff = (
  letter: Letter,
  { centerAddress, staffAddresses, staffDomains }: StaffList & { centerAddress: string },
): boolean => {
  if (letter.authentication.kind !== 'authenticated') return false
  const address = letter.authentication.address.toLowerCase()
  if (address === centerAddress.toLowerCase()) return false
  if (staffAddresses.length > 0) return staffAddresses.some((staff) => staff.toLowerCase() === address)
  return staffDomains.some((domain) => address.endsWith(`@${domain.toLowerCase()}`))
}
