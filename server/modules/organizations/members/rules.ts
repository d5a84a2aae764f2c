/** The last administrator stays while others remain: they would be locked out for good. */
export function mayLeave(role: 'administrator' | 'user', others: { members: number; administrators: number }): boolean {
  return role === 'user' || others.administrators > 0 || others.members === 0;
}
