// Tells Amazon's sign-in page, which arrives under any address once the session has ended.
const LANDMARKS = ['#ap_email', 'form[name="signIn"]'] as const

/** True on the sign-in page. */
export const isSignedOut = (doc: ParentNode, url: URL): boolean =>
  url.pathname.startsWith('/ap/signin') || LANDMARKS.some(mark => doc.querySelector(mark) !== null)
