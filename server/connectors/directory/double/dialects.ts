import type { Result } from './answers.ts';

const bindRefusal = (data: string): Result => ({ code: 49, text: `80090308: LdapErr: DSID-0C09044E, comment: AcceptSecurityContext error, data ${data}, v4563` });
const tooShort = 'check_password_restrictions: the password is too short. It should be equal or longer than 8 characters!';
const tooSimple = 'check_password_restrictions: the password does not meet the complexity criteria!';

/** What each directory says in refusing; of Samba as 4.17 was seen to, of Windows as documented. */
export const dialects = {
  windows: {
    refuseBind: bindRefusal,
    policy: () => ({ code: 53, text: '0000052D: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0\n' }),
    badPasswordValue: { code: 53, text: '0000001F: SvcErr: DSID-031A126C, problem 5003 (WILL_NOT_PERFORM), data 0\n' },
    badValue: { code: 53, text: '00000057: SvcErr: DSID-031A1254, problem 5003 (WILL_NOT_PERFORM), data 0\n' },
    noSuchObject: (parent: string) => ({ code: 32, text: `0000208D: NameErr: DSID-03100288, problem 2001 (NO_OBJECT), data 0, best match of:\n\t'${parent}'\n` }),
    noRight: { code: 50, text: '00000005: SecErr: DSID-031A11CE, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0\n' },
    needsEncryption: { code: 8, text: '00002028: LdapErr: DSID-0C090259, comment: The server requires binds to turn on integrity checking if SSL\\TLS are not already active on the connection, data 0, v4563' },
    elsewhere: { code: 10, text: '0000202B: RefErr: DSID-03100835, data 0, 1 access points\n\tref 1: \'other.test\'\n' },
  },
  samba: {
    refuseBind: bindRefusal,
    policy: (isShort: boolean) => ({ code: 19, text: `0000052D: Constraint violation - ${isShort ? tooShort : tooSimple}` }),
    badPasswordValue: { code: 53, text: "00002035: setup_io: it's not allowed to set the NT hash password directly'" },
    badValue: { code: 80, text: '00000057: setup_last_set_field: pwdLastSet must be 0 or -1 only!' },
    noSuchObject: (parent: string) => ({ code: 32, text: `00002030: No such Base DN: ${parent}` }),
    noRight: { code: 50, text: '00000005: LDAP error 50 LDAP_INSUFFICIENT_ACCESS_RIGHTS: error in module acl: insufficient access rights during LDB_MODIFY (50)' },
    needsEncryption: { code: 8, text: 'SASL:[PLAIN]: TLS or LDAP signing required' },
    elsewhere: { code: 10, text: 'Referral' },
  },
} as const satisfies Record<string, Record<string, Result | ((value: never) => Result)>>;

export type DialectName = keyof typeof dialects;
