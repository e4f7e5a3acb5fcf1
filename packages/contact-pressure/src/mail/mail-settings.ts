/** What sending needs to know of the installation. */
export interface MailSettings {
  /** smtp:// or smtps://; undefined: everything waits in the outbox. */
  readonly smtpUrl: string | undefined;
  /** The address that mail comes from, such as `no-reply@example.org`. */
  readonly from: string;
  /** Where the server is reached, without a slash at the end. */
  readonly baseUrl: string;
  /** Signs the unsubscribe links. */
  readonly secret: string;
}
