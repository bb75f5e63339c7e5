/** The OAuth2 settings of Microsoft 365 and Gmail as token sources for IMAP and SMTP; none where a password is used. */
import type { Clock } from './clock.ts'
import type { AccessToken } from './mailbox/mailbox.ts'
import { gmailToken, microsoftToken } from './mailbox/oauth-providers.ts'
import type { Settings } from './settings.ts'

export const accessTokenFor = (settings: Settings, clock: Clock): { accessToken?: AccessToken } => {
  const { OAUTH_PROVIDER: provider, OAUTH_TENANT: tenant, OAUTH_CLIENT_ID: clientId, OAUTH_CLIENT_SECRET: clientSecret, OAUTH_REFRESH_TOKEN: refreshToken } = settings
  if (provider === '') return {}
  return { accessToken: provider === 'microsoft' ? microsoftToken({ tenant, clientId, clientSecret, refreshToken }, clock) : gmailToken({ clientId, clientSecret, refreshToken }, clock) }
}
