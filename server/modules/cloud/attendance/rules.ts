/** Days that the chart shows, today among them; what is older than days kept goes. */
export const SHOWN_DAYS = 30;
export const KEPT_DAYS = 32;
/** Samples older than so many days are kept by the hour. */
export const FINE_DAYS = 7;
