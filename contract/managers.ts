import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { fileAnswer } from './files.ts';

/** Of a manager's photo: PNG or JPEG. */
export const MOST_PHOTO_BYTES = 1024 * 1024;

const photo = { path: '/api/staff/managers/:managerId/photo', audience: 'staff', params: z.object({ managerId: z.uuid() }) } as const;
/** Photos of clients' managers, as «Контакты» show them. */
export const showStaffManagerPhoto = endpoint({ ...photo, method: 'GET', output: fileAnswer, errors: [] });
export const setManagerPhoto = endpoint({ ...photo, method: 'PUT', upload: true, mostBytes: MOST_PHOTO_BYTES, output: z.object({}), errors: ['file_type', 'file_too_large'] });
export const removeManagerPhoto = endpoint({ ...photo, method: 'DELETE', output: z.object({}), errors: [] });
