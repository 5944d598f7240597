/** Where, in session storage, the popup leaves the site for which it is asking the browser's permission. */
export const PENDING_SITE = "pendingSite";
