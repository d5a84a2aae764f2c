import { expect, test } from 'vitest';
import { uploadRefusal } from './upload.ts';

test('a file that the server would refuse is not sent', () => {
  expect(uploadRefusal({ type: 'application/pdf', size: 20 * 1024 * 1024 })).toBeNull();
  expect(uploadRefusal({ type: 'application/pdf', size: 20 * 1024 * 1024 + 1 })?.code).toBe('file_too_large');
  expect(uploadRefusal({ type: 'image/jpeg', size: 0 })?.code).toBe('file_type');
  expect(uploadRefusal({ type: 'text/html', size: 5 })?.code).toBe('file_type');
});
