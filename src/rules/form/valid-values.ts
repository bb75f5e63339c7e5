/** What makes a value of the form plausible, before anybody looks anything up. */

/** A telephone number of the North American plan: neither area code nor exchange starts with 0 or 1 or is a service code such as 411. */
export const isTelephoneNumber = (digits: string): boolean => /^(?![2-9]11)[2-9]\d{2}(?![2-9]11)[2-9]\d{6}$/.test(digits)

export const isZip = (zip: string): boolean => /^\d{5}(-\d{4})?$/.test(zip)

/** An addr-spec with a dot-atom on the left and a host name with at least two labels on the right. */
export const isMailAddress = (address: string): boolean =>
  address.length <= 254 && /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(address)

/** Something a person could read: a dash or "..." in a box is no answer. */
export const isWritten = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

const states =
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR VI GU AS MP'
const known = new Set(states.split(' '))

export const isState = (state: string): boolean => known.has(state.toUpperCase())
