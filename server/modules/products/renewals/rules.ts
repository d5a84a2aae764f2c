export const renewalsPerOrganization = { count: 30, seconds: 24 * 3600 };
