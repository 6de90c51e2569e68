/** Settings of a function that stand under Permissions and not under Function. */
export const permissionKeys: readonly string[] = ['role', 'resourcePolicy'];
