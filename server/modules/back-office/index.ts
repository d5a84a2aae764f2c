export { findBackOffice } from './session-auth.ts';
