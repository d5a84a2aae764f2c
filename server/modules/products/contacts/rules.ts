export const messagesPerPerson = { count: 10, seconds: 3600 };
