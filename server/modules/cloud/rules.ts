/** Names of what open pages show. Of a cloud: its users, sessions, infobases and orders. */
export const cloudTopic = (cloudId: string) => `cloud:${cloudId}`;
/** The staff's list of connectors. */
export const CONNECTORS_TOPIC = 'connectors';
