/** The OAuth2 settings of Microsoft 365 and Gmail as token sources for IMAP and SMTP; none where a password is used. */
import type { Clock } from './clock.ts'
import type { AccessToken } from './mailbox/mailbox.ts'
import { accessTokens, googleTokenUrl, microsoftTokenUrl } from './mailbox/oauth.ts'
import type { Settings } from './settings.ts'

/** For a daemon of Microsoft 365, whose rights are granted to the application. */
const microsoftScope = 'https://outlook.office365.com/.default'

export const accessTokenFor = (settings: Settings, clock: Clock): { accessToken?: AccessToken } => {
  if (settings.OAUTH_PROVIDER === '') return {}
  const microsoft = settings.OAUTH_PROVIDER === 'microsoft'
  return {
    accessToken: accessTokens(
      {
        tokenUrl: microsoft ? microsoftTokenUrl(settings.OAUTH_TENANT) : googleTokenUrl,
        clientId: settings.OAUTH_CLIENT_ID,
        ...(settings.OAUTH_CLIENT_SECRET === '' ? {} : { clientSecret: settings.OAUTH_CLIENT_SECRET }),
        ...(microsoft ? { scope: microsoftScope } : {}),
        ...(settings.OAUTH_REFRESH_TOKEN === '' ? {} : { refreshToken: settings.OAUTH_REFRESH_TOKEN }),
      },
      clock,
    ),
  }
}
