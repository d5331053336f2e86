/** Which workspace: one of the list, or one whose folder was just chosen by dialog. */
export type Where = { readonly recentId: string } | { readonly fileToken: string };
